#pragma once

#include <optional>
#include <string_view>

#include "schema/statement.h"

namespace quern {

/// Ids of the phrases of a file that its index by text leaves out, by hashes of their texts. The
/// database outlives it.
class LongTexts {
 public:
  explicit LongTexts(Database& database);

  /// Whether a phrase is left out of the index by text.
  [[nodiscard]] static bool is_long(std::string_view text);

  /// Precondition of all three: the text is long.
  std::optional<RowId> find(std::string_view text);
  void add(RowId id, std::string_view text);
  void remove(RowId id, std::string_view text);

 private:
  Statement find_;
  Statement add_;
  Statement remove_;
};

}  // namespace quern
