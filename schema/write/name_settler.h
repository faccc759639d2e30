#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "schema/alias_rule.h"
#include "schema/name_key.h"
#include "schema/statement.h"
#include "schema/write/alias_parter.h"
#include "schema/write/entity_mover.h"
#include "schema/write/name_senses.h"

namespace quern {

/// Settles which names mean one entity by what the whole collection has, and moves what stored
/// documents say where that changes. What comes out depends on the documents that there are, not on
/// their order. The database outlives it.
///
/// Names of one key are one entity (but see senses_of()), of the type that most documents read and
/// with the fullest of the forms that are common among them, whatever each was read as. A surname,
/// an acronym and an institution whose country is not told are lent the entity of the longer name
/// that they are short for, if one is much more frequent than all others.
class NameSettler {
 public:
  explicit NameSettler(Database& database);

  /// What names mean whatever the collection shows; forgets the rules that there were.
  void set_rules(std::span<const AliasRule> rules);

  /// To be called when a document's names were counted, and with keys that are short for them.
  void settle(const std::string& key);

  /// Settles what documents that were taken out leave behind.
  void settle_left();

  /// To be called when a name gets that key.
  void note_key(const std::string& key) { unheld_.erase(key); }

  /// To be called when names may have come or gone unnoticed: after a rollback, or when another
  /// program may have written.
  void forget() noexcept {
    has_rules_.reset();
    unheld_.clear();
  }

 private:
  /// An entity and the number of documents that have it under a longer name.
  struct Bearer {
    RowId entity = 0;
    std::int64_t documents = 0;
  };
  /// Whom a name is to mean; no entity: in each document its own.
  struct Meaning {
    std::optional<RowId> entity;
    Lent lent = Lent::none;
  };

  /// What the user says of a key.
  struct Rule {
    std::string name;
    std::string target;  ///< The key of that.
  };

  std::vector<CollectedName> names_of(const std::string& key);
  std::optional<Rule> rule_for(const std::string& key);
  bool has_rules();
  static std::vector<std::string> keys(Statement& found);
  void add_rule(const AliasRule& rule);
  void settle_by_rule(const std::string& key, const Rule& rule);
  void settle_by_names(const std::string& key);
  std::optional<RowId> ruled_entity(const std::string& key, const Rule& rule);
  std::optional<Bearer> bearer_of(const CollectedName& name, std::string_view name_key);
  static void add_bearers(Statement& found, std::vector<Bearer>& bearers);
  RowId own_entity(const NameSense& sense, std::vector<RowId>& taken);
  void settle_short(const CollectedName& name,
                    std::string_view key,
                    const NameSense* leader,
                    std::optional<RowId> leader_entity);
  void give(const CollectedName& name, Meaning meaning);

  EntityMover mover_;
  AliasParter parter_;
  Statement names_;
  Statement by_surname_;
  Statement by_letters_;
  Statement by_nickname_;
  Statement set_meaning_;
  Statement to_move_;
  Statement set_entity_;
  Statement shared_;
  Statement unsettled_;
  Statement forget_unsettled_;
  Statement rule_;
  Statement rules_;
  Statement rules_to_;
  Statement add_rule_;
  std::optional<bool> has_rules_;           ///< Nothing: not known.
  std::unordered_set<std::string> unheld_;  ///< Keys of late that no name has.
  Statement forget_rules_;
  Statement entity_of_;
  Statement other_alias_;
};

}  // namespace quern
