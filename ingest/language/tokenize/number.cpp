#include "ingest/language/tokenize/number.h"

#include <algorithm>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/language/tokenize/characters.h"
#include "lexicon/numbered_capitals.h"
#include "lexicon/unit_abbreviations.h"

namespace quern {
namespace {

bool is_digit_byte(char c) {
  return is_digit(static_cast<unsigned char>(c));
}

}  // namespace

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit_byte);
}

bool is_in_digits(std::string_view text) {
  return text.size() < kMaxPart && std::all_of(text.begin(), text.end(), [](char c) {
           return is_digit_byte(c) || c == '.' || c == ',' || c == ':' || c == '+';
         });
}

bool is_unit_at(std::string_view chunk, std::size_t at) {
  const std::string_view unit = part_at(chunk, at);
  // "4G", "2T"
  if (lexicon::holds(lexicon::numbered_capitals, unit)) return false;
  const bool is_half_of_day =
      (unit == "a" || unit == "p") && chunk.substr(at + unit.size()).starts_with(".m");
  return is_half_of_day || lexicon::holds(lexicon::unit_abbreviations, to_lower(unit));
}

bool are_thousands_at(std::string_view chunk, std::size_t at) {
  return part_end(chunk, at) >= at + 3 && all_digits(chunk.substr(at, 3)) &&
         !is_digit(char_at(chunk, at + 3));
}

}  // namespace quern
