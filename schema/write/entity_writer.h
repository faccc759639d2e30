#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "schema/entity.h"
#include "schema/fact.h"
#include "schema/name_key.h"
#include "schema/statement.h"
#include "schema/write/entity_mover.h"
#include "schema/write/interner.h"
#include "schema/write/name_settler.h"
#include "schema/write/row_adder.h"

namespace quern {

/// Ids of a document's entities by their place in its list; nothing where no fact links to one.
using EntityIds = std::vector<std::optional<RowId>>;

/// Adds whom facts mean, and under which aliases a document knows them. What stands for the same
/// in several documents is one entity. Database and texts outlive it.
class EntityWriter {
 public:
  EntityWriter(Database& database, Texts& texts);

  /// Adds those that `facts` link to, and settles what their names mean in other documents.
  /// Precondition: the links are inside `entities`.
  EntityIds add(RowId document, std::span<const Entity> entities, std::span<const Fact> facts);

  /// What the user says of names, for all documents; forgets what was said before.
  void set_rules(std::span<const AliasRule> rules) { settler_.set_rules(rules); }

  /// To be called before a group of documents ends: what further documents add to what names mean.
  void end_group();

  /// To be called when documents were taken out.
  void settle_left() { settler_.settle_left(); }

  /// To be called after a rollback, or when another program may have written.
  void forget() noexcept {
    late_ = {};
    settler_.forget();
  }

 private:
  /// What the document calls one of its entities.
  struct Naming {
    const Entity* entity = nullptr;
    std::size_t place = 0;  ///< In the document's list.
    NameKey key;
    RowId name = 0;
    bool is_counted = true;  ///< The first of its name.
    bool is_known = false;   ///< Other documents have the name.
    bool is_open = true;     ///< Nothing in the document speaks against a bearer of the whole name.
  };
  struct Meant {
    std::optional<RowId> entity;
    Lent lent = Lent::none;
  };

  /// To settle, in this order: what a word means depends on whom longer names do.
  struct Keys {
    std::set<std::string> whole;
    std::set<std::string> shorts;
  };

  struct AliasRow {
    RowId entity = 0;
    RowId phrase = 0;
    std::string reason;
    std::size_t count = 0;
  };
  /// Of a document: two of its names may be one entity's, and share an alias.
  struct Aliases {
    std::vector<AliasRow> rows;
    std::map<std::pair<RowId, RowId>, std::size_t> places;  ///< In these, by entity and phrase.
  };

  static std::vector<Naming> namings_of(std::span<const Entity> entities,
                                        std::span<const Fact> facts);
  static bool are_one(const Naming& a, const Naming& b);
  void count(std::vector<Naming>& namings);
  std::optional<RowId> recount(const Naming& naming);
  RowId add_name(const Naming& naming);
  void add_nicknames(RowId document, const Naming& naming, std::set<std::string>& keys);
  void settle(RowId document, const std::vector<Naming>& namings);
  void settle(const Keys& keys);
  Meant add_naming(RowId document, const Naming& naming);
  Meant meaning_of(RowId document, const Naming& naming);
  void collect_aliases(const Entity& entity, Meant meant, Aliases& aliases);
  void add_aliases(RowId document, const Aliases& aliases);

  Texts* texts_;
  EntityMover mover_;
  NameSettler settler_;
  RowAdder names_;
  Statement count_name_;
  Statement set_keys_;
  Statement find_naming_;
  Statement find_name_;
  RowAdder namings_;
  Statement add_nickname_;
  Statement meaning_;
  RowAdder alias_rows_;
  Keys late_;  ///< Of names that were known.
};

}  // namespace quern
