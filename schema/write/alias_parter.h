#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/alias_rule.h"
#include "schema/statement.h"
#include "schema/write/entity_mover.h"
#include "schema/write/row_adder.h"

namespace quern {

/// Takes what stored documents say of an alias out of the entity that they have it for, where they
/// call that by another name: "Beijing" out of China. The database outlives it.
class AliasParter {
 public:
  explicit AliasParter(Database& database);

  /// Makes the alias a name of its own, of an entity that is to be settled, in all documents that
  /// have it for something else. Of words that only take it up ("it", "the city") the document does
  /// not tell which name they are for: they stay.
  void part(const AliasRule& rule);

 private:
  struct Phrase {
    RowId id = 0;
    std::string text;
  };
  /// An entity that a document has the alias for, and what it calls it.
  struct Bearer {
    RowId document = 0;
    RowId entity = 0;
    std::string name;
    std::string type;
  };

  void part(const Phrase& phrase, const std::string& key);
  void part(const Phrase& phrase, const Bearer& bearer);
  std::optional<RowId> entity_called(std::string_view name, const Bearer& bearer);
  RowId counted_name(std::string_view text, std::string_view type);

  const Dialect* dialect_;
  EntityMover mover_;
  Statement phrases_;
  Statement bearers_;
  Statement is_called_;
  Statement facts_of_;
  Statement part_facts_;
  Statement part_alias_;
  Statement remove_alias_;
  Statement add_mentions_;
  Statement remove_mentions_;
  Statement find_entity_;
  Statement count_name_;
  RowAdder names_;
  Statement add_naming_;
};

}  // namespace quern
