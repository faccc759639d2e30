#include "ingest/language/parse/mended_coordination.h"

#include "ingest/language/parse/tree_search.h"

namespace quern {
namespace {

bool is_noun(const Token& word) {
  return word.upos == Upos::NOUN || word.upos == Upos::PROPN;
}

/// Whether the conjunct stands right behind another noun that is joined to the same word.
bool is_unmarked(std::span<const Token> words, TokenIndex second) {
  const Token& word = words[static_cast<std::size_t>(second)];
  const TokenIndex first = leftmost(words, second) - 1;
  if (word.deprel != "conj" || first < 1 || word.head >= first) return false;
  const Upos next = words[static_cast<std::size_t>(first) + 1].upos;
  if (next == Upos::PUNCT || next == Upos::CCONJ) return false;
  const Token& before = words[static_cast<std::size_t>(first)];
  return before.deprel == "conj" && before.head == word.head && before.upos == Upos::NOUN &&
         before.xpos == "NN";
}

/// "fruit" of "fruit cake": what stands before it goes to the cake, too.
void join_compound(std::span<Token> words, TokenIndex first, TokenIndex second) {
  for (TokenIndex i = 0; i < first; ++i)
    if (hangs_on(words, i, first, "cc") || hangs_on(words, i, first, "det"))
      words[static_cast<std::size_t>(i)].head = second;
  attach(words[static_cast<std::size_t>(first)], second, "compound");
}

}  // namespace

void mend_coordination(std::span<Token> words) {
  for (TokenIndex second = 2; second < static_cast<TokenIndex>(words.size()); ++second) {
    if (!is_unmarked(words, second)) continue;
    const TokenIndex first = leftmost(words, second) - 1;
    Token& word = words[static_cast<std::size_t>(second)];
    if (word.upos == Upos::PROPN) {
      attach(word, first, "appos");
    } else if (first == second - 1 && (is_noun(word) || word.upos == Upos::ADJ)) {
      join_compound(words, first, second);
    }
  }
}

}  // namespace quern
