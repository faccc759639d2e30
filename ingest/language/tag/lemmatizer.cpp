#include "ingest/language/tag/lemmatizer.h"

#include "ingest/language/tag/lemma_script.h"
#include "ingest/language/text/unicode.h"

namespace quern {
namespace {

constexpr std::size_t kGroupedDigits = 3;  // between two commas of a number

std::string capitalized(std::string_view word) {
  const std::size_t first = word.empty() ? 0 : code_point_at(word, 0).size;
  return to_upper(word.substr(0, first)).append(word.substr(first));
}

/// "6,606" is "6606"; "7,5", as the continent writes it, is "7.5".
std::string number_lemma(std::string number) {
  const std::size_t comma = number.find(',');
  if (comma != std::string::npos && number.size() - comma < kGroupedDigits + 1) {
    number[comma] = '.';
  }
  std::erase(number, ',');
  return number;
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos;
}

}  // namespace

Lemmatizer::Lemmatizer(const WeightsFile& weights)
    : lexicon_(weights.lines("lemma_lexicon")), spelling_(weights.lines("common_words")) {}

std::string Lemmatizer::name_lemma(const Token& word,
                                   std::string_view form,
                                   std::string_view script) const {
  if (word.xpos == "NNPS") {  // "the Hills" are of "Hill" as hills are of "hill".
    const auto singular = lexicon_.lemma(to_lower(form), Upos::NOUN);
    if (singular)
      return begins_with_capital(form) ? capitalized(*singular) : std::string(*singular);
  }
  if (const auto known = lexicon_.lemma(form, Upos::PROPN)) return std::string(*known);
  std::string lemma = apply_lemma_script(script, form);
  const bool lost_capital = begins_with_capital(form) && !begins_with_capital(lemma);
  return lost_capital || is_address(form) ? std::string(form) : lemma;
}

std::string Lemmatizer::lemma(const Token& word, std::string_view script) const {
  const std::string form = to_plain_punctuation(word.form);
  if (word.upos == Upos::PROPN) return name_lemma(word, form, script);
  if (const auto known = lexicon_.lemma(form, word.upos)) {
    // "the Supreme Court": an adjective keeps its capital within a name, and the script knows.
    const bool may_keep = word.upos == Upos::ADJ || word.upos == Upos::VERB;
    const bool keeps_capital = may_keep && begins_with_capital(form) &&
                               begins_with_capital(apply_lemma_script(script, form));
    return keeps_capital ? capitalized(*known) : std::string(*known);
  }
  const bool has_digit = !form.empty() && is_digit(code_point_at(form, 0).value);
  if (word.upos == Upos::NUM && has_digit) return number_lemma(form);
  if (auto meant = spelling_.lemma(form, word.upos, lexicon_)) return *std::move(meant);
  return apply_lemma_script(script, form);
}

}  // namespace quern
