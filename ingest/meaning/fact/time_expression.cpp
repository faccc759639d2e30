#include "ingest/meaning/fact/time_expression.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/time_unit.h"
#include "ingest/meaning/fact/time_words.h"
#include "lexicon/offset_prepositions.h"
#include "lexicon/ordinal_endings.h"

namespace quern {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

using Words = std::vector<std::string>;

constexpr std::size_t kMaxWords = 8;  // Longer phrases are clauses.
constexpr int kFirstYear = 1000;      // Smaller numbers of four digits are written without a year.
constexpr int kLastYear = 2100;
constexpr days kWeek{7};

enum class Side : std::uint8_t { last, current, next };

std::optional<Side> side_of(const std::string& word) {
  const std::string small = to_lower(word);
  if (in_word_list("last past previous", small)) return Side::last;
  if (small == "this") return Side::current;
  if (in_word_list("coming next", small)) return Side::next;
  return std::nullopt;
}

/// Reads the words of one expression from left to right.
class TimeReader {
 public:
  TimeReader(const Words& words, const TimeReference& reference)
      : words_(without_hours(words)),
        has_part_of_day_(std::any_of(words.begin(), words.end(), is_part_of_day)),
        reference_(reference) {}

  std::optional<DayRange> read() const {
    if (words_.empty() || words_.size() > kMaxWords) return std::nullopt;
    if (const auto range = absolute()) return range;
    return reference_.day ? relative(*reference_.day) : std::nullopt;
  }

 private:
  [[nodiscard]] bool has(std::size_t count) const { return words_.size() == count; }

  std::optional<DayRange> absolute() const {
    if (has(1)) {
      if (const auto year = year_at(0)) return year_range(*year, *year);
      if (const auto decade = decade_at(0)) return decade;
      if (const auto day = day_of(words_[0])) return DayRange{day, day};
    }
    if (has(2) && to_lower(words_[1]) == "century") return century();
    return full_date();
  }

  [[nodiscard]] std::optional<int> year_at(std::size_t i) const {
    const auto number = words_[i].size() == 4 ? number_of(words_[i]) : std::nullopt;
    return number && *number >= kFirstYear && *number <= kLastYear ? number : std::nullopt;
  }

  // "1990s".
  [[nodiscard]] std::optional<DayRange> decade_at(std::size_t i) const {
    const std::string& word = words_[i];
    if (word.size() != 5 || !word.ends_with("0s")) return std::nullopt;
    const auto year = number_of(std::string_view(word).substr(0, 4));
    if (!year || *year < kFirstYear || *year > kLastYear) return std::nullopt;
    return year_range(*year, *year + 9);
  }

  // "19th century".
  [[nodiscard]] std::optional<DayRange> century() const {
    const std::string_view ordinal = words_[0];
    if (ordinal.size() < 3) return std::nullopt;
    const auto number = number_of(ordinal.substr(0, ordinal.size() - 2));
    if (!number || *number < 11 || *number > 21) return std::nullopt;
    return year_range(100 * *number - 99, 100 * *number);
  }

  // "[Friday] July 21 2017", "21 July 2017", "July 2017", and without the year by the article's.
  [[nodiscard]] std::optional<DayRange> full_date() const {
    std::size_t at = weekday_of(words_[0]) != 0 ? 1 : 0;
    const auto number_at = [&](std::size_t i) -> std::optional<unsigned> {
      if (i >= words_.size()) return std::nullopt;
      std::string_view digits = words_[i];
      for (const std::string_view ending : lexicon::ordinal_endings)
        if (digits.ends_with(ending)) digits.remove_suffix(ending.size());
      const auto number = number_of(digits);
      if (!number || *number < 1 || *number > 31) return std::nullopt;
      return static_cast<unsigned>(*number);
    };
    std::optional<unsigned> day = number_at(at);
    if (day) ++at;
    const unsigned month = at < words_.size() ? month_of(words_[at]) : 0;
    if (month == 0) return std::nullopt;
    ++at;
    if (!day && (day = number_at(at))) ++at;
    const auto year = at < words_.size() ? year_at(at) : std::nullopt;
    if (year) ++at;
    if (at != words_.size()) return std::nullopt;
    if (year) return date_in(*year, month, day);
    return reference_.day ? nearest_date(*reference_.day, month, day) : std::nullopt;
  }

  static std::optional<DayRange> date_in(int year, unsigned month, std::optional<unsigned> day) {
    if (!day) return month_range(std::chrono::year(year) / static_cast<int>(month));
    const auto date = day_of(year, month, *day);
    return date ? std::optional(DayRange{date, date}) : std::nullopt;
  }

  // "in July" of an article of May 2024: 2023, or 2024 if it lies ahead.
  [[nodiscard]] std::optional<DayRange> nearest_date(sys_days today,
                                                     unsigned month,
                                                     std::optional<unsigned> day) const {
    const int year = static_cast<int>(year_month_day(today).year());
    const auto here = date_in(year, month, day);
    if (!here) return std::nullopt;
    if (reference_.is_ahead) return *here->last < today ? date_in(year + 1, month, day) : here;
    const bool is_later = *here->first > today;
    const auto before = is_later ? date_in(year - 1, month, day) : here;
    const auto behind = is_later ? here : date_in(year + 1, month, day);
    return reference_.is_now && is_nearer(today, before, behind) ? behind : before;
  }

  // Whether the later one is nearer, or nearly as near: plans are told half a year ahead.
  static bool is_nearer(sys_days today,
                        const std::optional<DayRange>& before,
                        const std::optional<DayRange>& behind) {
    if (!before || !behind || *before->last >= today) return false;
    return 4 * (*behind->first - today) <= 5 * (today - *before->last);
  }

  [[nodiscard]] std::optional<DayRange> relative(sys_days today) const {
    const std::string first = to_lower(words_[0]);
    if (has(1)) return one_word(first, today);
    const auto side = side_of(first);
    if (side == Side::next && reference_.is_past) return std::nullopt;  // Next after what was told.
    if (side && has(2)) return beside(*side, words_[1], today);
    if (side && has(3)) return stretch(*side, today);
    if (has(3) && to_lower(words_[2]) == "ago") return ago(today);
    return std::nullopt;
  }

  [[nodiscard]] std::optional<DayRange> one_word(const std::string& word, sys_days today) const {
    const auto day = [](sys_days date) { return DayRange{date, date}; };
    const bool is_today = word == "this" && has_part_of_day_;      // "this morning"
    const bool is_yesterday = word == "last" && has_part_of_day_;  // "last night"
    if (is_today || word == "today" || word == "tonight") return day(today);
    if (is_yesterday || word == "yesterday") return day(today - days(1));
    if (word == "tomorrow") return day(today + days(1));
    const unsigned weekday = weekday_of(words_[0]);
    return weekday == 0 ? std::nullopt : std::optional(day(nearest_weekday(weekday, today)));
  }

  [[nodiscard]] sys_days nearest_weekday(unsigned weekday, sys_days today) const {
    const unsigned now = weekday_number(today);
    return reference_.is_ahead ? today + days((weekday + 7 - now) % 7)
                               : today - days((now + 7 - weekday) % 7);
  }

  // "last week", "this month", "next Friday", "this weekend".
  [[nodiscard]] std::optional<DayRange> beside(Side side,
                                               const std::string& word,
                                               sys_days today) const {
    const int step = static_cast<int>(side) - static_cast<int>(Side::current);
    if (to_lower(word) == "weekend") {
      sys_days saturday = monday_before(today) + days(5) + step * kWeek;
      if (side == Side::current && reference_.is_past && saturday > today) saturday -= kWeek;
      return DayRange{saturday, saturday + days(1)};
    }
    if (const unsigned weekday = weekday_of(word); weekday != 0) {
      sys_days day = monday_before(today) + days(weekday - 1);
      if (side == Side::last && day >= today) day -= kWeek;
      if (side == Side::next && day <= today) day += kWeek;
      return DayRange{day, day};
    }
    if (const unsigned month = month_of(word); month != 0) {
      const TimeReference as_said{today, side == Side::next, side == Side::last};
      return TimeReader({word}, side == Side::current ? reference_ : as_said).read();
    }
    const auto unit = unit_of(word);
    if (!unit || *unit == CalendarUnit::day || word.ends_with('s')) return std::nullopt;
    return unit_around(moved_by(today, *unit, step), *unit);
  }

  // "the past 30 days", "the next two years".
  [[nodiscard]] std::optional<DayRange> stretch(Side side, sys_days today) const {
    const auto count = count_of(words_[1]);
    const auto unit = unit_of(words_[2]);
    if (!count || !unit || side == Side::current) return std::nullopt;
    if (side == Side::last) return DayRange{moved_by(today, *unit, -*count), today};
    return DayRange{today, moved_by(today, *unit, *count)};
  }

  // "three days ago" is a day; "a year ago" no more than a year.
  [[nodiscard]] std::optional<DayRange> ago(sys_days today) const {
    const auto count = count_of(words_[0]);
    const auto unit = unit_of(words_[1]);
    if (!count || !unit) return std::nullopt;
    const CalendarUnit exact = *unit == CalendarUnit::decade ? CalendarUnit::year : *unit;
    return unit_around(moved_by(today, *unit, -*count), exact);
  }

  Words words_;
  bool has_part_of_day_;
  TimeReference reference_;
};

// "1970 to 1985", "2010 and 2012": both ends in one phrase.
std::optional<DayRange> read_between(const Words& words, const TimeReference& reference) {
  const auto link = std::find_if(words.begin(), words.end(), [](const std::string& word) {
    return in_word_list("and to until", to_lower(word));
  });
  if (link == words.end()) return std::nullopt;
  const auto begin = TimeReader({words.begin(), link}, reference).read();
  const auto end = TimeReader({link + 1, words.end()}, reference).read();
  if (!begin || !end || !begin->first || !end->last || *begin->first > *end->last)
    return std::nullopt;
  return DayRange{begin->first, end->last};
}

}  // namespace

std::optional<DayRange> read_time(std::string_view preposition,
                                  std::string_view phrase,
                                  const TimeReference& reference) {
  const std::string marker = to_lower(preposition);
  const Words words = time_words(phrase);
  if (words.size() > kMaxWords) return std::nullopt;
  if (lexicon::holds(lexicon::offset_prepositions, marker)) return std::nullopt;
  if (marker == "between" || marker == "from") {
    if (const auto range = read_between(words, reference)) return range;
  }
  const auto range = TimeReader(words, reference).read();
  if (!range) return std::nullopt;
  if (marker == "since" || marker == "from") return DayRange{range->first, std::nullopt};
  if (in_word_list("by till until", marker)) return DayRange{std::nullopt, range->last};
  return range;
}

}  // namespace quern
