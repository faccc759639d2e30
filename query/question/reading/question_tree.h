#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/clause/tree.h"
#include "query/question/question.h"
#include "query/question/vocabulary.h"

namespace quern {

/// The tree of a question, and what its phrases come to as a pattern. Sentence, text and vocabulary
/// have to outlive it.
class QuestionTree : public Tree {
 public:
  /// `text` is what the spans of the sentence count in. Precondition: is_tree(sentence.tokens).
  QuestionTree(const Sentence& sentence, std::string_view text, const Vocabulary& vocabulary)
      : Tree(sentence), text_(text), vocabulary_(&vocabulary) {}

  [[nodiscard]] const Vocabulary& vocabulary() const { return *vocabulary_; }
  [[nodiscard]] std::string_view text() const { return text_; }

  [[nodiscard]] TokenIndex root() const;

  /// The word that opens a slot: the first one that no subordinate clause holds.
  [[nodiscard]] std::optional<TokenIndex> question_word() const;

  /// Whether `i` is the ancestor or stands below it.
  [[nodiscard]] bool is_above(TokenIndex ancestor, TokenIndex i) const;

  /// "down" of "stepped down", where the dictionary has both as one verb.
  [[nodiscard]] std::optional<TokenIndex> particle_of(TokenIndex verb) const;

  /// The verb with that particle as one word; without text if it has none.
  [[nodiscard]] QuestionWord phrasal_verb(TokenIndex verb) const;

  /// All words of a phrase's preposition in lower case, "because of"; empty if it has none.
  [[nodiscard]] std::string preposition_of(TokenIndex head) const;

  /// Those of the words that carry meaning, with what may stand for them.
  [[nodiscard]] QuestionPhrase phrase_of(const std::vector<TokenIndex>& words,
                                         TokenIndex head) const;

  /// The same of a clause and all below it.
  [[nodiscard]] QuestionPhrase clause_of(TokenIndex head) const;

  /// As written, from the first of the words to the last.
  [[nodiscard]] std::string words_text(const std::vector<TokenIndex>& words) const;

 private:
  std::string_view text_;
  const Vocabulary* vocabulary_;
};

}  // namespace quern
