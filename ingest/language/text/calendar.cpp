#include "ingest/language/text/calendar.h"

#include <array>
#include <charconv>
#include <fmt/format.h>

namespace quern {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kLastYear = 9999;

/// Place of the name in the list, from 1; its first three letters do ("Sept."). 0 if absent.
template <std::size_t N>
unsigned place_of(std::string_view name, const std::array<std::string_view, N>& names) {
  static constexpr std::size_t kShortest = 3;
  if (name.ends_with('.')) name.remove_suffix(1);
  for (std::size_t i = 0; i < N; ++i) {
    if (name.size() >= kShortest && names[i].starts_with(name)) return static_cast<unsigned>(i) + 1;
  }
  return 0;
}

bool is_first_of_month(sys_days day) {
  return static_cast<unsigned>(year_month_day(day).day()) == 1;
}

std::string iso_day(sys_days day) {
  const year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

bool has_four_digit_year(sys_days day) {
  const int year = static_cast<int>(year_month_day(day).year());
  return year >= 1 && year <= kLastYear;
}

}  // namespace

std::optional<int> number_of(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

unsigned month_of(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return place_of(word, kMonths);
}

unsigned weekday_of(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kDays = {
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return place_of(word, kDays);
}

std::optional<sys_days> day_of(std::string_view iso) {
  static constexpr std::size_t kSize = std::string_view("2024-06-20").size();
  if (iso.size() != kSize || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto year = number_of(iso.substr(0, 4));
  const auto month = number_of(iso.substr(5, 2));
  const auto day = number_of(iso.substr(8, 2));
  if (!year || !month || !day || *year < 1 || *month < 1 || *day < 1) return std::nullopt;
  return day_of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::optional<sys_days> day_of(int year, unsigned month, unsigned day) {
  const year_month_day date{std::chrono::year(year), std::chrono::month(month),
                            std::chrono::day(day)};
  if (!date.ok() || year > kLastYear) return std::nullopt;
  return sys_days(date);
}

DayRange month_range(std::chrono::year_month month) {
  return {sys_days(month / 1), sys_days(month / std::chrono::last)};
}

DayRange year_range(int first_year, int last_year) {
  return {sys_days(std::chrono::year(first_year) / 1 / 1),
          sys_days(std::chrono::year(last_year) / 12 / 31)};
}

std::string iso_8601(const DayRange& range) {
  static constexpr std::size_t kYearSize = 4;
  static constexpr std::size_t kMonthSize = 7;
  const auto& [first, last] = range;
  if (!first && !last) return {};
  if ((first && !has_four_digit_year(*first)) || (last && !has_four_digit_year(*last))) return {};
  if (!first) return "../" + iso_day(*last);
  if (!last) return iso_day(*first) + "/..";
  if (first == last) return iso_day(*first);
  const year_month_day begin(*first);
  if (is_first_of_month(*first) && is_first_of_month(*last + days(1))) {
    const bool is_month = sys_days(begin + months(1)) == *last + days(1);
    const bool is_year = begin.month() == std::chrono::January &&
                         sys_days(begin + std::chrono::years(1)) == *last + days(1);
    if (is_month) return iso_day(*first).substr(0, kMonthSize);
    if (is_year) return iso_day(*first).substr(0, kYearSize);
  }
  return iso_day(*first) + '/' + iso_day(*last);
}

}  // namespace quern
