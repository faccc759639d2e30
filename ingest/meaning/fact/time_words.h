#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// The words of a time expression as written, without the marks between them.
[[nodiscard]] std::vector<std::string> time_words(std::string_view phrase);

/// "afternoon", "Night".
[[nodiscard]] bool is_part_of_day(const std::string& word);

/// "5 p.m. on the night of Friday" is Friday: the words without those that do not change the day.
[[nodiscard]] std::vector<std::string> without_hours(const std::vector<std::string>& words);

/// How many: "a" and "one" are 1, "seventeen" and "17" are 17. Nothing from 0 down and where it is
/// more than anybody counts.
[[nodiscard]] std::optional<int> count_of(const std::string& word);

}  // namespace quern
