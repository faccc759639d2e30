#include "ingest/language/split/abbreviation.h"

#include <string>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/abbreviations_before_names.h"
#include "lexicon/abbreviations_behind_names.h"
#include "lexicon/capital_abbreviations.h"
#include "lexicon/detachable_abbreviations.h"
#include "lexicon/one_letter_abbreviations.h"

namespace quern {
namespace {

constexpr std::size_t kLongest = 12;  // no abbreviation with inner stops is longer

// "U.S", "e.g", "Ph.D", "a.k.a": letters with stops between them, no part longer than two.
bool has_inner_stops(std::string_view word) {
  std::size_t run = 0;
  bool stop = false;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.size;
    if (c.value == '.') {
      if (run == 0) return false;
      stop = true;
      run = 0;
    } else if (!is_letter(c.value) || ++run > 2) {
      return false;
    }
  }
  return stop && run > 0;
}

}  // namespace

Abbreviation abbreviation_kind(std::string_view word) {
  if (word.empty() || word.size() > kLongest) return Abbreviation::none;
  const CodePoint first = code_point_at(word, 0);
  if (first.size == word.size()) {
    if (lexicon::holds(lexicon::one_letter_abbreviations, word)) return Abbreviation::title;
    return is_upper(first.value) ? Abbreviation::initial : Abbreviation::none;
  }
  if (has_inner_stops(word)) return Abbreviation::closing;
  // "Brig.-Gen. Lee", "mid-Sept.": the last part tells.
  const std::size_t hyphen = word.rfind('-');
  if (hyphen != std::string_view::npos && hyphen + 2 < word.size())
    return abbreviation_kind(word.substr(hyphen + 1));
  const std::string lower = to_lower(word);
  if (!is_upper(first.value) && lexicon::holds(lexicon::capital_abbreviations, lower))
    return Abbreviation::none;
  if (lexicon::holds(lexicon::abbreviations_before_names, lower)) return Abbreviation::title;
  if (lexicon::holds(lexicon::abbreviations_behind_names, lower)) return Abbreviation::closing;
  if (lexicon::holds(lexicon::detachable_abbreviations, lower)) return Abbreviation::anywhere;
  return Abbreviation::none;
}

}  // namespace quern
