#include "ingest/language/tokenize/clitic.h"

#include <string>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "ingest/language/tokenize/characters.h"
#include "lexicon/clitics.h"
#include "lexicon/elided_words.h"
#include "lexicon/fused_words.h"

namespace quern {
namespace {

// "cannot", which the list has as "can|not"; 0 for other words.
std::size_t fused_cut(std::string_view word) {
  for (const std::string_view pair : lexicon::fused_words) {
    const std::size_t cut = pair.find('|');
    const bool is_pair = word.size() + 1 == pair.size() && word.starts_with(pair.substr(0, cut)) &&
                         word.ends_with(pair.substr(cut + 1));
    if (is_pair) return cut;
  }
  return 0;
}

// The place of the last apostrophe, if only letters follow; else nothing.
std::optional<std::size_t> last_apostrophe(std::string_view word) {
  for (std::size_t at = word.size(); at > 0;) {
    const CodePoint c = code_point_before(word, at);
    at -= c.size;
    if (is_apostrophe(c.value)) return at;
    if (!is_letter(c.value)) return std::nullopt;
  }
  return std::nullopt;
}

// "the 1980's" is one word.
bool is_decade(std::string_view stem, std::string_view tail) {
  return stem.ends_with('0') && tail == "s";
}

}  // namespace

std::size_t clitic_begin(std::string_view word) {
  if (word.size() < 2 || word.size() > kMaxPart) return 0;
  if (const std::size_t cut = fused_cut(to_lower(to_plain_punctuation(word))); cut > 0) return cut;
  const auto apostrophe = last_apostrophe(word);
  if (!apostrophe) return 0;
  const std::string_view stem = word.substr(0, *apostrophe);
  const std::size_t after = *apostrophe + code_point_at(word, *apostrophe).size;
  const std::string tail = to_lower(word.substr(after));
  // "don't": the "n" is of the clitic.
  if (tail == "t" && stem.size() > 1 && to_lower(stem.substr(stem.size() - 1)) == "n")
    return stem.size() - 1;
  const bool is_clitic = lexicon::holds(lexicon::clitics, tail) && !is_decade(stem, tail);
  return is_clitic ? stem.size() : 0;
}

std::optional<std::size_t> elision_end(std::string_view text, std::size_t at) {
  const std::size_t begin = at + code_point_at(text, at).size;
  const std::string word = to_lower(part_at(text, begin));
  const bool is_decade =
      word.size() == 3 && is_digit(static_cast<unsigned char>(word[0])) && word[2] == 's';
  if (!is_decade && !lexicon::holds(lexicon::elided_words, word)) return std::nullopt;
  return begin + word.size();
}

}  // namespace quern
