#include "query/question/reading/question_tree.h"

#include <algorithm>
#include <utility>

#include "ingest/language/clause/phrase.h"
#include "ingest/language/clause/predicate.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/question_words.h"

namespace quern {

TokenIndex QuestionTree::root() const {
  for (TokenIndex i = 0; i < size(); ++i) {
    if (token(i).head == kRoot) return i;
  }
  return 0;
}

std::optional<TokenIndex> QuestionTree::question_word() const {
  for (TokenIndex i = 0; i < size(); ++i) {
    if (!lexicon::holds(lexicon::question_words, lower_form(token(i)))) continue;
    bool is_inside = false;
    for (TokenIndex at = i; at >= 0 && !is_inside; at = token(at).head)
      is_inside = has_relation(at, {"acl", "ccomp", "advcl", "csubj"});
    if (!is_inside) return i;
  }
  const bool begins_with_one =
      size() > 0 && lexicon::holds(lexicon::question_words, lower_form(token(0)));
  return begins_with_one ? std::optional<TokenIndex>(0) : std::nullopt;
}

bool QuestionTree::is_above(TokenIndex ancestor, TokenIndex i) const {
  while (i >= 0 && i != ancestor)
    i = token(i).head;
  return i == ancestor;
}

std::optional<TokenIndex> QuestionTree::particle_of(TokenIndex verb) const {
  if (token(verb).upos != Upos::VERB) return std::nullopt;
  for (const TokenIndex i : all_children(verb, {"compound:prt", "advmod"})) {
    const std::string both = lower_lemma(token(verb)) + ' ' + lower_form(token(i));
    if (i > verb && vocabulary_->words().knows(both, WordClass::verb)) return i;
  }
  return std::nullopt;
}

QuestionWord QuestionTree::phrasal_verb(TokenIndex verb) const {
  const auto particle = particle_of(verb);
  if (!particle) return {};
  QuestionWord word = vocabulary_->phrasal_verb(token(verb), token(*particle));
  word.place = static_cast<std::size_t>(verb);
  return word;
}

std::string QuestionTree::preposition_of(TokenIndex head) const {
  std::string words;
  for (const TokenIndex i : all_children(head, {"case"})) {
    if (token(i).upos == Upos::PART) continue;  // The possessive 's.
    words += (words.empty() ? "" : " ") + lower_form(token(i));
    for (const TokenIndex k : all_children(i, {"fixed"}))
      words += ' ' + lower_form(token(k));
  }
  return words;
}

QuestionPhrase QuestionTree::phrase_of(const std::vector<TokenIndex>& words,
                                       TokenIndex head) const {
  QuestionPhrase phrase;
  for (const TokenIndex i : words) {
    if (!is_content(token(i)) && i != head) continue;
    QuestionWord word = vocabulary_->word(token(i));
    if (word.text.empty()) continue;
    phrase.words.push_back(std::move(word));
    // "John Kerry", where the surname hangs on the first name: the last name is the head.
    const bool is_name = token(i).upos == Upos::PROPN && i > head &&
                         token(i - 1).upos == Upos::PROPN && phrase.head + 2 == phrase.words.size();
    const bool is_head =
        i == head || is_name || (token(i).head == head && has_relation(i, {"flat"}));
    if (is_head) phrase.head = phrase.words.size() - 1;
  }
  return phrase;
}

QuestionPhrase QuestionTree::clause_of(TokenIndex head) const {
  const auto words = subtree(head);
  QuestionPhrase phrase = phrase_of(words, head);
  phrase.is_clause = true;
  phrase.is_denied =
      std::any_of(words.begin(), words.end(), [&](TokenIndex i) { return is_negation(*this, i); });
  return phrase;
}

std::string QuestionTree::words_text(const std::vector<TokenIndex>& words) const {
  if (words.empty()) return {};
  const std::size_t begin = token(words.front()).span.begin;
  const std::size_t end = token(words.back()).span.end;
  return std::string(text_.substr(begin, end - begin));
}

}  // namespace quern
