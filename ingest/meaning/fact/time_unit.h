#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "ingest/language/text/calendar.h"

namespace quern {

/// What the calendar counts in.
enum class CalendarUnit : std::uint8_t { day, week, month, year, decade };

/// "day", "Weeks"; nothing for other words ("hour").
[[nodiscard]] std::optional<CalendarUnit> unit_of(const std::string& word);

/// The day so many units later, or earlier if `count` is negative: a month after 31 January is the
/// last of February.
[[nodiscard]] std::chrono::sys_days moved_by(std::chrono::sys_days day,
                                             CalendarUnit unit,
                                             int count);

/// 1 (Monday) to 7.
[[nodiscard]] unsigned weekday_number(std::chrono::sys_days day);

/// The Monday of the day's week.
[[nodiscard]] std::chrono::sys_days monday_before(std::chrono::sys_days day);

/// The calendar's day, week, month, year or decade around a day.
[[nodiscard]] DayRange unit_around(std::chrono::sys_days day, CalendarUnit unit);

}  // namespace quern
