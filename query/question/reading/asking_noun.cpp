#include "query/question/reading/asking_noun.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <vector>

#include "ingest/language/clause/tree.h"

namespace quern {

namespace {

/// The noun that the words behind the place lead up to ("German towns"), if they hang on it.
std::optional<TokenIndex> noun_behind(const std::vector<Token>& tokens, TokenIndex place) {
  for (TokenIndex i = place + 1; i < std::ssize(tokens); ++i) {
    const Token& token = tokens[static_cast<std::size_t>(i)];
    const bool is_modifier = token.deprel == "amod" || token.deprel == "compound";
    if (is_modifier && token.head > i) continue;
    if (token.upos != Upos::NOUN) return std::nullopt;
    const bool holds_modifiers =
        std::all_of(tokens.begin() + place + 1, tokens.begin() + i,
                    [&](const Token& modifier) { return modifier.head <= i; });
    return holds_modifiers ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void attach_asking_word(Sentence& question) {
  auto& tokens = question.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& word = tokens[i];
    if (lower_form(word) != "which" || word.head < 0) continue;
    const auto place = static_cast<TokenIndex>(i);
    const auto behind = noun_behind(tokens, place);
    if (!behind) continue;
    Token& noun = tokens[static_cast<std::size_t>(*behind)];
    if (noun.head != word.head) continue;
    for (Token& token : tokens)
      if (token.head == place) token.head = *behind;
    noun.deprel = word.deprel;
    word.head = *behind;
    word.deprel = "det";
    return;
  }
}

}  // namespace quern
