#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "schema/statement.h"
#include "schema/write/row_adder.h"

namespace quern {

/// Reason of an alias that the document has as a name, and by which the collection knows another
/// one.
inline constexpr std::string_view kKnownName = "known name";

/// Reason of an alias that the user says the meaning of for all documents.
inline constexpr std::string_view kRuledName = "rule for all";

/// Whose entity a name has. The values are those of the database column.
enum class Lent : std::uint8_t {
  none,   ///< Its own.
  known,  ///< That of a longer name.
  ruled   ///< The one that the user says it means.
};

/// Why an alias that its document has as a name belongs to the entity.
[[nodiscard]] constexpr std::string_view reason_of(Lent lent) {
  return lent == Lent::none ? "name" : lent == Lent::known ? kKnownName : kRuledName;
}

/// Gives what a stored document says of one entity to another one. The database outlives it.
class EntityMover {
 public:
  explicit EntityMover(Database& database);

  /// An entity with the name; with a document, one that only this one means.
  RowId add(std::string_view name, std::string_view type, std::optional<RowId> document);

  /// What the entity is shown as.
  void rename(RowId entity, std::string_view name, std::string_view type);

  /// Moves the document's facts and aliases; what it has as a name has `reason` then. An entity
  /// that no document has an alias for any more goes (a trigger of the database takes it out).
  void move(RowId document, RowId from, RowId to, std::string_view reason);

 private:
  RowAdder entities_;
  Statement rename_;
  Statement facts_of_;
  Statement move_facts_;
  Statement move_mentions_;
  Statement move_aliases_;
  Statement remove_mentions_;
  Statement remove_aliases_;
};

}  // namespace quern
