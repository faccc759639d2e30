#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/filter.h"

namespace quern {

/// The text without the pair of quotation marks around it, if it has one. Points into it.
[[nodiscard]] std::string_view unquoted(std::string_view text);

/// The parts of a line between separators, those in quotation marks apart; without white space at
/// their ends.
[[nodiscard]] std::vector<std::string_view> split_unquoted(std::string_view line, char separator);

/// Reads "subject | predicate | object": each part is words, `?name` for a variable, or `?`, `*`,
/// `_` or nothing for what is open. Gives one line on what is wrong where there are not three.
[[nodiscard]] std::variant<TriplePattern, std::string> parse_triple(std::string_view text);

/// The pattern as parse_triple() reads it.
[[nodiscard]] std::string to_string(const TriplePattern& pattern);

/// Whether a place of the pattern is a variable.
[[nodiscard]] bool has_variable(const TriplePattern& pattern);

}  // namespace quern
