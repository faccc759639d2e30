#include "ingest/meaning/fact/time_unit.h"

#include "ingest/language/text/unicode.h"

namespace quern {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::weeks;
using std::chrono::year_month_day;
using std::chrono::years;

std::optional<CalendarUnit> unit_of(const std::string& word) {
  std::string small = to_lower(word);
  if (small.ends_with('s')) small.pop_back();
  if (small == "day") return CalendarUnit::day;
  if (small == "week") return CalendarUnit::week;
  if (small == "month") return CalendarUnit::month;
  if (small == "year") return CalendarUnit::year;
  return small == "decade" ? std::optional(CalendarUnit::decade) : std::nullopt;
}

sys_days moved_by(sys_days day, CalendarUnit unit, int count) {
  const year_month_day date(day);
  const auto clamped = [](year_month_day moved_date) {
    return sys_days(moved_date.ok() ? moved_date
                                    : moved_date.year() / moved_date.month() / std::chrono::last);
  };
  switch (unit) {
    case CalendarUnit::day: return day + days(count);
    case CalendarUnit::week: return day + weeks(count);
    case CalendarUnit::month: return clamped(date + months(count));
    case CalendarUnit::year: return clamped(date + years(count));
    case CalendarUnit::decade: return clamped(date + years(10 * count));
  }
  return day;
}

unsigned weekday_number(sys_days day) {
  return std::chrono::weekday(day).iso_encoding();
}

sys_days monday_before(sys_days day) {
  return day - days(weekday_number(day) - 1);
}

DayRange unit_around(sys_days day, CalendarUnit unit) {
  const year_month_day date(day);
  const int year = static_cast<int>(date.year());
  switch (unit) {
    case CalendarUnit::day: return {day, day};
    case CalendarUnit::week: return {monday_before(day), monday_before(day) + days(6)};
    case CalendarUnit::month: return month_range(date.year() / date.month());
    case CalendarUnit::year: return year_range(year, year);
    case CalendarUnit::decade: return year_range(year / 10 * 10, year / 10 * 10 + 9);
  }
  return {day, day};
}

}  // namespace quern
