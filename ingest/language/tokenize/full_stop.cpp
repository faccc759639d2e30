#include "ingest/language/tokenize/full_stop.h"

#include "ingest/language/split/abbreviation.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/tokenize/address.h"
#include "ingest/language/tokenize/characters.h"

namespace quern {
namespace {

constexpr int kMostClosers = 5;
constexpr std::size_t kLongestInitial = 2;  // "Ph" in "Ph.D."

bool has_only_closers(std::string_view chunk, std::size_t at) {
  for (int seen = 0; at < chunk.size(); ++seen) {
    const CodePoint c = code_point_at(chunk, at);
    if (!is_closer(c.value) || seen == kMostClosers) return false;
    at += c.size;
  }
  return true;
}

// "U.S.", "e.g.", "Ph.D." and "example.com", but not "country.They".
bool joins_inside(std::string_view chunk, std::size_t begin, std::size_t stop) {
  const std::string_view before = chunk.substr(begin, stop - begin);
  const std::string_view after = part_at(chunk, stop + 1);
  const std::size_t end = stop + 1 + after.size();
  const bool is_initial = after.size() <= kLongestInitial && char_at(chunk, end) == '.' &&
                          abbreviation_kind(before) != Abbreviation::none;
  const bool is_abbreviation =
      abbreviation_kind(chunk.substr(begin, end - begin)) == Abbreviation::closing;
  return is_initial || is_abbreviation || is_dotted_name(chunk, begin, stop);
}

// "Mr. Smith", "Acme Inc., the firm", but "It fell." and "He won etc."
bool joins_at_end(std::string_view word, bool is_last_stop) {
  switch (abbreviation_kind(word)) {
    case Abbreviation::none: return false;
    case Abbreviation::closing: return true;
    case Abbreviation::title:
    case Abbreviation::anywhere:
    case Abbreviation::initial: return !is_last_stop;
  }
  return false;
}

}  // namespace

bool stop_joins(std::string_view chunk, std::size_t begin, std::size_t stop, bool ends_sentence) {
  const char32_t right = char_at(chunk, stop + 1);
  if (is_digit(char_before(chunk, stop)) && is_digit(right)) return true;
  if (is_word(right)) return joins_inside(chunk, begin, stop);
  if (right == '.' || stop - begin > kMaxPart) return false;
  const bool is_last_stop = ends_sentence && has_only_closers(chunk, stop + 1);
  return joins_at_end(chunk.substr(begin, stop - begin), is_last_stop);
}

}  // namespace quern
