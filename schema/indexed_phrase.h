#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "schema/dialect.h"

namespace quern {

/// Bytes of the longest phrase that a file has in its index by text: names, and what else somebody
/// types whole. The index `phrase_by_text` says the same.
inline constexpr std::size_t kLongestIndexed = 24;

/// Test of the text of a phrase, a column: whether the index has it. A statement that looks for
/// texts uses the index where it asks for this besides.
[[nodiscard]] inline std::string is_indexed(const Dialect& dialect, std::string_view column) {
  return dialect.bytes(column) + " <= " + std::to_string(kLongestIndexed);
}

}  // namespace quern
