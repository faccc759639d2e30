#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace quern {

/// Days from the first to the last, both included. An open end is nothing.
struct DayRange {
  std::optional<std::chrono::sys_days> first;
  std::optional<std::chrono::sys_days> last;

  bool operator==(const DayRange&) const = default;
};

/// The number that the digits write, and nothing else; nothing where it does not fit an int.
[[nodiscard]] std::optional<int> number_of(std::string_view digits);

/// 1 to 12, from a name in full or its beginning with or without a full stop ("September",
/// "Sept."); 0 for other words, those in small letters included ("may").
[[nodiscard]] unsigned month_of(std::string_view word);

/// 1 (Monday) to 7, as month_of(); 0 for other words.
[[nodiscard]] unsigned weekday_of(std::string_view word);

/// The day that "2024-06-20" names; nothing for other words and days that no calendar has.
[[nodiscard]] std::optional<std::chrono::sys_days> day_of(std::string_view iso);

/// The day of that number, if the calendar has it.
[[nodiscard]] std::optional<std::chrono::sys_days> day_of(int year, unsigned month, unsigned day);

/// All days of a month or of years. Precondition: the month is from 1 to 12.
[[nodiscard]] DayRange month_range(std::chrono::year_month month);
[[nodiscard]] DayRange year_range(int first_year, int last_year);

/// ISO 8601: "2024-06-20" for a day, "2024-06" for just a month, "2024" for just a year,
/// "2024-06-17/2024-06-23" for other days; an open end is "..", as in ISO 8601-2:2019. Empty where
/// both ends are open or a year does not lie between 1 and 9999.
[[nodiscard]] std::string iso_8601(const DayRange& range);

}  // namespace quern
