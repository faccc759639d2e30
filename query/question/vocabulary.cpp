#include "query/question/vocabulary.h"

#include <algorithm>
#include <array>
#include <optional>

#include "ingest/language/clause/tree.h"
#include "ingest/language/text/word_list.h"
#include "schema/lookup_key.h"

namespace quern {
namespace {

constexpr std::array<std::string_view, 13> kNumbers = {"zero", "one",    "two",   "three", "four",
                                                       "five", "six",    "seven", "eight", "nine",
                                                       "ten",  "eleven", "twelve"};

std::optional<WordClass> class_of(Upos upos) {
  switch (upos) {
    case Upos::NOUN: return WordClass::noun;
    case Upos::VERB:
    case Upos::AUX: return WordClass::verb;
    case Upos::ADJ: return WordClass::adjective;
    case Upos::ADV: return WordClass::adverb;
    default: return std::nullopt;
  }
}

// "three" is 3.
void add_number_forms(QuestionWord& word) {
  const auto* const name = std::find(kNumbers.begin(), kNumbers.end(), word.text);
  if (name != kNumbers.end()) {
    word.forms.try_emplace(std::to_string(name - kNumbers.begin()), 1.0);
  }
  for (std::size_t k = 0; k < kNumbers.size(); ++k) {
    if (word.text == std::to_string(k)) word.forms.try_emplace(std::string(kNumbers[k]), 1.0);
  }
}

}  // namespace

bool is_content(const Token& token) {
  switch (token.upos) {
    case Upos::NOUN:
    case Upos::PROPN:
    case Upos::VERB:
    case Upos::ADJ:
    case Upos::NUM:
    case Upos::X: return true;
    case Upos::ADV:
      return !in_word_list("how when where why not never ever also too so very just even still yet",
                           lower_form(token));
    default: return false;
  }
}

QuestionWord Vocabulary::word(const Token& token) const {
  const auto keys = lookup_words(token.form);
  QuestionWord word;
  if (keys.empty()) return word;
  for (const std::string& key : keys) {
    if (key == "'s") continue;
    word.text += key;
    word.phrase += (word.phrase.empty() ? "" : " ") + key;
  }
  if (word.text.empty()) return word;
  word.is_name = token.upos == Upos::PROPN;
  word.is_number = token.upos == Upos::NUM;
  word.forms[word.text] = 1.0;
  if (const auto word_class = class_of(token.upos)) {
    const std::string lemma = lower_lemma(token);
    add_forms(lemma, *word_class, 1.0, word);
    for (const RelatedWord& related : words_->related(lemma, *word_class))
      add_forms(related.lemma, related.word_class, related.likeness, word);
  }
  if (word.is_number) add_number_forms(word);
  return word;
}

QuestionWord Vocabulary::word(const std::string& lemma, WordClass word_class) const {
  QuestionWord word;
  word.text = lemma;
  add_forms(lemma, word_class, 1.0, word);
  return word;
}

void Vocabulary::add_forms(const std::string& lemma,
                           WordClass word_class,
                           double likeness,
                           QuestionWord& word) const {
  for (const std::string& form : words_->inflections(lemma, word_class)) {
    const auto keys = lookup_words(form);
    if (keys.size() != 1) continue;
    double& known = word.forms[keys.front()];
    known = std::max(known, likeness);
  }
}

}  // namespace quern
