#include "query/question/vocabulary.h"

#include <algorithm>
#include <optional>

#include "ingest/language/clause/tree.h"
#include "ingest/language/text/calendar.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/small_numbers.h"
#include "lexicon/weightless_adverbs.h"
#include "schema/lookup_key.h"

namespace quern {
namespace {

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

std::string in_date(const QuestionWord& word) {
  static constexpr std::size_t kYearDigits = 4;
  static constexpr unsigned kTwoDigits = 10;
  if (const unsigned month = month_of(word.written); month > 0) {
    return (month < kTwoDigits ? "-0" : "-") + std::to_string(month) + '-';
  }
  const bool is_year = word.is_number && word.text.size() == kYearDigits &&
                       (word.text.starts_with("19") || word.text.starts_with("20"));
  return is_year ? word.text + '-' : std::string();
}

// "three" is 3.
void add_number_forms(QuestionWord& word) {
  for (const std::string_view entry : lexicon::small_numbers) {
    const std::size_t space = entry.find(' ');
    const std::string_view digits = entry.substr(0, space);
    const std::string_view name = entry.substr(space + 1);
    if (word.text == name) word.forms.try_emplace(std::string(digits), 1.0);
    if (word.text == digits) word.forms.try_emplace(std::string(name), 1.0);
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
    case Upos::ADV: return !lexicon::holds(lexicon::weightless_adverbs, lower_form(token));
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
  word.written = token.form;
  word.is_name = token.upos == Upos::PROPN;
  word.is_number = token.upos == Upos::NUM;
  word.is_rank = has_feature(token, "NumType=Ord") || has_feature(token, "Degree=Sup");
  word.in_date = in_date(word);
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

QuestionWord Vocabulary::phrasal_verb(const Token& verb, const Token& particle) const {
  QuestionWord word;
  const std::string lemma = lower_lemma(verb) + ' ' + lower_form(particle);
  word.written = verb.form + ' ' + particle.form;
  word.text = word.phrase = lookup_key(word.written);
  add_forms(lemma, WordClass::verb, 1.0, word);
  for (const RelatedWord& related : words_->related(lemma, WordClass::verb))
    add_forms(related.lemma, related.word_class, related.likeness, word);
  return word;
}

QuestionWord Vocabulary::opposite(const Token& token) const {
  QuestionWord word;
  const auto word_class = class_of(token.upos);
  if (!word_class) return word;
  for (const std::string& lemma : words_->opposites(lower_lemma(token), *word_class)) {
    if (word.text.empty()) word.text = lemma;
    add_forms(lemma, *word_class, 1.0, word);
  }
  return word;
}

void Vocabulary::add_forms(const std::string& lemma,
                           WordClass word_class,
                           double likeness,
                           QuestionWord& word) const {
  for (const std::string& form : words_->inflections(lemma, word_class)) {
    const auto keys = lookup_words(form);
    if (keys.size() != 1 && lemma.find(' ') == std::string::npos) continue;
    double& known = word.forms[lookup_key(form)];
    known = std::max(known, likeness);
  }
}

}  // namespace quern
