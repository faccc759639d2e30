#include "ingest/language/parse/tree_search.h"

namespace quern {

bool hangs_on(std::span<const Token> words,
              TokenIndex word,
              TokenIndex head,
              std::string_view relation) {
  const Token& token = words[static_cast<std::size_t>(word)];
  return token.head == head && token.deprel == relation;
}

std::optional<TokenIndex> find(std::span<const Token> words,
                               TokenIndex from,
                               TokenIndex to,
                               TokenIndex head,
                               std::string_view relation) {
  for (TokenIndex i = from; i < to; ++i)
    if (hangs_on(words, i, head, relation)) return i;
  return std::nullopt;
}

bool is_above(std::span<const Token> words, TokenIndex above, TokenIndex word) {
  while (word >= 0 && word != above)
    word = words[static_cast<std::size_t>(word)].head;
  return word == above;
}

TokenIndex leftmost(std::span<const Token> words, TokenIndex word) {
  TokenIndex first = 0;
  while (!is_above(words, word, first))
    ++first;
  return first;
}

TokenIndex first_of_flat(std::span<const Token> words, TokenIndex word) {
  const Token& token = words[static_cast<std::size_t>(word)];
  return token.deprel == "flat" && token.head >= 0 ? token.head : word;
}

void attach(Token& word, TokenIndex head, std::string_view relation) {
  word.head = head;
  word.deprel = relation;
}

}  // namespace quern
