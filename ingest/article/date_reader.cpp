#include "ingest/article/date_reader.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <optional>
#include <vector>

#include "ingest/language/text/calendar.h"

namespace quern {
namespace {

using std::chrono::sys_days;

constexpr int kFirstNewspaper = 1600;
constexpr std::size_t kMaxBytes = 100;  ///< Longer texts are no dates.

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](unsigned char c) { return std::isdigit(c) != 0; });
}

/// Splits at spaces and commas.
std::vector<std::string_view> words_of(std::string_view text) {
  static constexpr std::string_view kSeparators = " \t\r\n,";
  std::vector<std::string_view> words;
  std::size_t begin = text.find_first_not_of(kSeparators);
  while (begin != std::string_view::npos) {
    const std::size_t end = std::min(text.find_first_of(kSeparators, begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(kSeparators, end);
  }
  return words;
}

/// Three parts of one word: "2024-05-14", "14/05/2024", "14-May-2024".
std::vector<std::string_view> parts_of(std::string_view word) {
  std::vector<std::string_view> parts;
  const std::size_t first = word.find_first_of("-/.");
  if (first == std::string_view::npos) return {};
  const std::size_t second = word.find(word[first], first + 1);
  if (second == std::string_view::npos) return {};
  return {word.substr(0, first), word.substr(first + 1, second - first - 1),
          word.substr(second + 1)};
}

/// Number of a day of the month, "14" or "14th"; 0 for other words.
unsigned day_number(std::string_view word) {
  const std::size_t end = std::min(word.find_first_not_of("0123456789"), word.size());
  const std::string_view ending = word.substr(end);
  const bool is_ordinal = ending == "st" || ending == "nd" || ending == "rd" || ending == "th";
  if (!ending.empty() && !is_ordinal) return 0;
  const int number = number_of(word.substr(0, end)).value_or(0);
  return number > 0 ? static_cast<unsigned>(number) : 0;
}

std::optional<sys_days> day_of_parts(std::string_view year, unsigned month, unsigned day) {
  static constexpr std::size_t kYearDigits = 4;
  const std::optional<int> number = number_of(year);
  if (!number || year.size() != kYearDigits || month == 0 || day == 0) return std::nullopt;
  return day_of(*number, month, day);
}

/// "05/06/2024".
std::optional<sys_days> day_of_numbers(const std::vector<std::string_view>& parts,
                                       std::string_view word,
                                       DayOrder order) {
  static constexpr unsigned kMonths = 12;
  const unsigned first = day_number(parts[0]);
  const unsigned second = day_number(parts[1]);
  if (first > kMonths) order = DayOrder::day_first;
  if (second > kMonths) order = DayOrder::month_first;
  if (word.find('.') != std::string_view::npos) order = DayOrder::day_first;  // As in Europe.
  if (order == DayOrder::unknown && first != second) return std::nullopt;
  return order == DayOrder::month_first ? day_of_parts(parts[2], first, second)
                                        : day_of_parts(parts[2], second, first);
}

std::optional<sys_days> day_of_word(std::string_view word, DayOrder order) {
  word = word.substr(0, word.find('T'));  // "2024-05-14T08:00:00Z"
  static constexpr std::size_t kCompact = std::string_view("20240514").size();
  if (word.size() == kCompact && are_digits(word)) {
    return day_of_parts(word.substr(0, 4), day_number(word.substr(4, 2)),
                        day_number(word.substr(6)));
  }
  const std::vector<std::string_view> parts = parts_of(word);
  if (parts.empty()) return std::nullopt;
  if (const unsigned month = month_of(parts[1]); month != 0) {
    return day_of_parts(parts[2], month, day_number(parts[0]));
  }
  if (!are_digits(parts[0]) || !are_digits(parts[1]) || !are_digits(parts[2])) return std::nullopt;
  if (parts[0].size() == 4) {
    return day_of_parts(parts[0], day_number(parts[1]), day_number(parts[2]));
  }
  return day_of_numbers(parts, word, order);
}

/// A time of day, or of which zone: "08:00:00", "+0200", "(CEST)", "GMT".
bool is_time(std::string_view word) {
  const bool is_zone = std::all_of(word.begin(), word.end(), [](unsigned char c) {
    return std::isupper(c) != 0 || c == '(' || c == ')';
  });
  return is_zone || word.find(':') != std::string_view::npos || word.front() == '+' ||
         word.front() == '-' || word == "am" || word == "pm" || word == "at";
}

/// "14 May 2024", "May 14 2024", with the weekday before and the time before or behind the year.
std::optional<sys_days> day_of_words(std::vector<std::string_view> words) {
  if (words.size() > 3 && weekday_of(words.front()) != 0) words.erase(words.begin());
  if (words.size() > 3) {
    words.erase(std::remove_if(words.begin() + 2, words.end(), is_time), words.end());
  }
  if (words.size() != 3) return std::nullopt;
  const bool is_month_first = month_of(words[0]) != 0;
  return day_of_parts(words[2], month_of(words[is_month_first ? 0 : 1]),
                      day_number(words[is_month_first ? 1 : 0]));
}

/// Seconds, or thousandths of them, since 1970; nothing for years before and after computers'.
std::optional<sys_days> day_of_epoch(std::string_view digits) {
  static constexpr std::size_t kSecondsDigits = 10;
  static constexpr std::size_t kMillisecondsDigits = 13;
  digits = digits.substr(0, digits.find('.'));
  if (!are_digits(digits)) return std::nullopt;
  if (digits.size() != kSecondsDigits && digits.size() != kMillisecondsDigits) return std::nullopt;
  const std::chrono::seconds seconds(std::stoll(std::string(digits.substr(0, kSecondsDigits))));
  return std::chrono::floor<std::chrono::days>(
      std::chrono::time_point<std::chrono::system_clock, std::chrono::seconds>(seconds));
}

}  // namespace

std::string read_date(std::string_view text, DayOrder order) {
  if (text.size() > kMaxBytes) return {};
  const std::vector<std::string_view> words = words_of(text);
  if (words.empty()) return {};
  std::optional<sys_days> day;
  if (words.size() == 1 || std::all_of(words.begin() + 1, words.end(), is_time)) {
    day = day_of_word(words.front(), order);
  } else {
    day = day_of_words(words);
  }
  if (!day && words.size() == 1) day = day_of_epoch(words.front());
  if (!day || *day < *day_of(kFirstNewspaper, 1, 1)) return {};
  return iso_8601({day, day});
}

}  // namespace quern
