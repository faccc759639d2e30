#include "ingest/language/clause/dateline.h"

#include <algorithm>
#include <optional>

#include "ingest/language/clause/tree.h"
#include "ingest/language/text/word_list.h"

namespace quern {
namespace {

/// Words and marks of the longest dateline: two places, an agency in brackets, a date.
constexpr TokenIndex kMostWords = 12;

bool is_dash(const Token& token) {
  return in_word_list("- -- – —", token.form);
}

bool may_stand_in_dateline(const Token& token) {
  return token.upos == Upos::PROPN || token.upos == Upos::PUNCT || token.upos == Upos::NUM;
}

// The dash behind the dateline: alone in the sentence, with a space before it.
std::optional<TokenIndex> dash_behind(const Tree& tree) {
  if (!tree.token(0).name.ends_with("-LOC")) return std::nullopt;
  TokenIndex dash = 1;
  while (dash < tree.size() && dash <= kMostWords && !is_dash(tree.token(dash))) {
    if (!may_stand_in_dateline(tree.token(dash))) return std::nullopt;
    ++dash;
  }
  const bool is_set_off = is_dash(tree.token(dash)) && tree.token(dash - 1).space_after;
  if (!is_set_off || dash + 1 >= tree.size()) return std::nullopt;
  for (TokenIndex i = dash + 1; i < tree.size(); ++i)
    if (is_dash(tree.token(i)) && tree.token(i - 1).space_after) return std::nullopt;
  return dash;
}

// The highest word behind the dash: the root, or the first that hangs on the dateline.
TokenIndex top_behind(const Tree& tree, TokenIndex dash) {
  TokenIndex top = kUnattached;
  for (TokenIndex i = dash + 1; i < tree.size(); ++i) {
    const TokenIndex head = tree.token(i).head;
    if (head == kRoot) return i;
    const bool is_word = tree.token(i).upos != Upos::PUNCT;
    if (head <= dash && is_word && top == kUnattached) top = i;
  }
  return top;
}

}  // namespace

Sentence with_dateline_apart(const Sentence& sentence) {
  Sentence apart = sentence;
  const Tree tree(sentence);
  const auto dash = dash_behind(tree);
  const TokenIndex top = dash ? top_behind(tree, *dash) : kUnattached;
  if (top == kUnattached) return apart;
  const auto at = [&](TokenIndex i) -> Token& { return apart.tokens[static_cast<std::size_t>(i)]; };
  for (TokenIndex i = 0; i < tree.size(); ++i) {
    const TokenIndex head = tree.token(i).head;
    const bool is_cut = i <= *dash ? head > *dash || head == kRoot : head >= 0 && head <= *dash;
    if (!is_cut) continue;
    at(i).head = top;
    if (i <= *dash && at(i).upos != Upos::PUNCT) at(i).deprel = "list";
  }
  at(top).head = kRoot;
  at(top).deprel = "root";
  return apart;
}

}  // namespace quern
