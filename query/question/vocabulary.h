#pragma once

#include <map>
#include <string>
#include <string_view>

#include "ingest/language/text/token.h"
#include "query/question/question.h"
#include "query/question/wordnet.h"

namespace quern {

/// What may stand for a word of a question: its forms, its synonyms, what is derived from it.
/// Remembers nothing; the dictionary has to outlive it. Use from one thread.
class Vocabulary {
 public:
  explicit Vocabulary(const WordNet& words) : words_(&words) {}

  [[nodiscard]] QuestionWord word(const Token& token) const;
  [[nodiscard]] QuestionWord word(const std::string& lemma, WordClass word_class) const;
  /// A verb with its particle, "step down", as one word that "resign" may stand for.
  [[nodiscard]] QuestionWord phrasal_verb(const Token& verb, const Token& particle) const;
  /// What has the opposite meaning, in all forms; without text if nothing has.
  [[nodiscard]] QuestionWord opposite(const Token& token) const;
  [[nodiscard]] const WordNet& words() const { return *words_; }

 private:
  void add_forms(const std::string& lemma,
                 WordClass word_class,
                 double likeness,
                 QuestionWord& word) const;

  const WordNet* words_;
};

/// Whether the word carries meaning of its own: no article, pronoun, preposition, auxiliary.
[[nodiscard]] bool is_content(const Token& token);

}  // namespace quern
