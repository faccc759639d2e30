#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/statement.h"

namespace quern {

/// A value of a key, a number or a text; what is absent comes first, as in SQL's order.
struct GroupValue {
  std::optional<RowId> number;
  std::optional<std::string> text;

  auto operator<=>(const GroupValue&) const = default;
};

/// The facts that have the same values, counted.
struct GroupCount {
  std::vector<GroupValue> keys;
  std::int64_t facts = 0;
  std::int64_t documents = 0;
  std::string first_date;  ///< Empty where no document has one.
  std::string last_date;
};

/// Counts a statement's rows, a fact each, by their first columns, `is_number` of which kind; a
/// document and its date follow them. In no certain order. Nothing where facts do not come document
/// by document or the groups are too many to be held. Throws SQLite::Exception.
[[nodiscard]] std::optional<std::vector<GroupCount>> counted(Statement& rows,
                                                             const std::vector<bool>& is_number);

}  // namespace quern
