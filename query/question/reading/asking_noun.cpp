#include "query/question/reading/asking_noun.h"

#include <cstddef>

#include "ingest/language/clause/tree.h"

namespace quern {

void attach_asking_word(Sentence& question) {
  auto& tokens = question.tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    Token& word = tokens[i];
    Token& noun = tokens[i + 1];
    const bool is_parted = lower_form(word) == "which" && word.head >= 0 &&
                           noun.upos == Upos::NOUN && noun.head == word.head;
    if (!is_parted) continue;
    const auto place = static_cast<TokenIndex>(i);
    for (Token& token : tokens)
      if (token.head == place) token.head = place + 1;
    noun.deprel = word.deprel;
    word.head = place + 1;
    word.deprel = "det";
    return;
  }
}

}  // namespace quern
