#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "schema/filter.h"

namespace quern {

/// Why a line is no filter, in one line for the user.
struct NotAFilter {
  std::string why;
  bool reads_as_question = false;  ///< Plain words: a question in English rather than a slip.
  std::string_view where = {};     ///< What is wrong, in the line that was read; or empty.
};

/// Reads a line of the filter language:
///
///     subject:China predicate:"decline*" -modality:possible since:2024-06
///     China | declined to comment on | ?
///     ?x | meets | Kim ; ?x | leads | ?y ; since:2024
///
/// Parts between semicolons all have to hold; patterns with variables (`?x`) are joined on them.
/// Keys have one-letter forms (s p o e t). A `-` before a key turns polarity, modality, attributed
/// and derived into their opposite. Conditions are joined by AND. An empty line is a filter that
/// lets everything through.
[[nodiscard]] std::variant<Filter, NotAFilter> parse_filter(std::string_view line);

/// Conditions of both; where both set the same single value, the second one's.
[[nodiscard]] Filter combined(Filter first, const Filter& second);

/// The names of all keys, for completion and help.
[[nodiscard]] std::vector<std::string> filter_keys();

/// "sort: takes a column, - before it for descending", for help; empty for what is no key.
[[nodiscard]] std::string key_help(std::string_view name);

/// Whether it is "2024", "2024-06" or "2024-06-20", and the calendar has it.
[[nodiscard]] bool is_date(const std::string& text);

}  // namespace quern
