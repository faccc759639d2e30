#include "ingest/language/tokenize/word.h"

#include "ingest/language/text/unicode.h"
#include "ingest/language/tokenize/characters.h"
#include "ingest/language/tokenize/full_stop.h"
#include "ingest/language/tokenize/number.h"

namespace quern {
namespace {

// "b/c", "w/o", "I/S"; and "w/" alone.
bool slash_joins(std::string_view chunk, std::size_t begin, std::size_t at) {
  const std::string_view left = chunk.substr(begin, at - begin);
  const std::size_t right_size = part_at(chunk, at + 1).size();
  return left.size() == 1 && (right_size == 1 || (right_size == 0 && left == "w"));
}

// "AT&T", "P&L"
bool ampersand_joins(std::string_view chunk, std::size_t begin, std::size_t at) {
  return is_upper(char_before(chunk, at)) && is_upper(char_at(chunk, at + 1)) && at - begin <= 3 &&
         part_at(chunk, at + 1).size() <= 2;
}

// Whether the mark at `at` holds the word that began at `begin` together with what follows.
bool joins(const Chunk& chunk, std::size_t begin, std::size_t at, const HyphenSplitter& hyphens) {
  const CodePoint mark = code_point_at(chunk.text, at);
  const char32_t left = char_before(chunk.text, at);
  const char32_t right = char_at(chunk.text, at + mark.size);
  const bool is_between_digits = is_digit(left) && is_digit(right);
  if (is_apostrophe(mark.value)) return is_word(left) && is_letter(right);
  if (is_hyphen(mark.value)) return is_word(right) && hyphens.joins(chunk.text, begin, at);
  switch (mark.value) {
    case '.': return stop_joins(chunk.text, begin, at, chunk.ends_sentence);
    case ',': return is_between_digits && are_thousands_at(chunk.text, at + 1);
    case ':': return is_between_digits;
    case '/': return is_between_digits || slash_joins(chunk.text, begin, at);
    case '&': return ampersand_joins(chunk.text, begin, at);
    case '*': return is_letter(left) && is_letter(right);
    case '$': return at - begin <= 3 && is_upper(left);  // "US$"
    default: return false;
  }
}

// "5|kg", "US$|4.5"
bool begins_other_word(std::string_view chunk, std::size_t begin, std::size_t at) {
  if (at == begin) return false;
  if (char_before(chunk, at) == '$') return true;
  return is_letter(char_at(chunk, at)) && is_in_digits(chunk.substr(begin, at - begin)) &&
         is_unit_at(chunk, at);
}

}  // namespace

std::size_t word_end(const Chunk& chunk, std::size_t begin, const HyphenSplitter& hyphens) {
  std::size_t at = begin;
  while (at < chunk.text.size() && (at == begin || at - begin < kMaxWord)) {
    const CodePoint c = code_point_at(chunk.text, at);
    const bool goes_on = is_word(c.value) ? !begins_other_word(chunk.text, begin, at)
                                          : joins(chunk, begin, at, hyphens);
    if (!goes_on) break;
    at += c.size;
  }
  return at;
}

}  // namespace quern
