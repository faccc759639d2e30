#include "ingest/meaning/fact/time_words.h"

#include <algorithm>

#include "ingest/language/text/calendar.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/meaning/fact/word_table.h"
#include "lexicon/cardinal_numerals.h"
#include "lexicon/clock_words.h"
#include "lexicon/day_parts.h"
#include "lexicon/meridiem_marks.h"

namespace quern {
namespace {

constexpr int kMaxCount = 1000;

bool is_half_of_day(std::string_view word) {
  return lexicon::holds(lexicon::meridiem_marks, word);
}

// "5pm", "17:30".
bool is_hour(std::string_view word) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789:."), word.size());
  if (digits == 0) return false;
  return is_half_of_day(word.substr(digits)) || word.find(':') != std::string_view::npos;
}

}  // namespace

std::vector<std::string> time_words(std::string_view phrase) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < phrase.size();) {
    const std::size_t end = std::min(phrase.find_first_of(" \t\n,()", begin), phrase.size());
    if (end > begin) words.emplace_back(phrase.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

bool is_part_of_day(const std::string& word) {
  return lexicon::holds(lexicon::day_parts, to_lower(word));
}

std::vector<std::string> without_hours(const std::vector<std::string>& words) {
  std::vector<std::string> rest;
  for (const std::string& word : words) {
    const bool is_meridiem = is_half_of_day(to_lower(word));
    if (is_meridiem && !rest.empty() && number_of(rest.back())) rest.pop_back();
    const bool says_no_day = is_meridiem || is_hour(word) || is_part_of_day(word) ||
                             lexicon::holds(lexicon::clock_words, to_lower(word));
    if (!says_no_day) rest.push_back(word);
  }
  return rest;
}

std::optional<int> count_of(const std::string& word) {
  if (const auto digits = value_of(lexicon::cardinal_numerals, to_lower(word))) {
    return number_of(*digits);
  }
  const auto number = number_of(word);
  return number && *number > 0 && *number <= kMaxCount ? number : std::nullopt;
}

}  // namespace quern
