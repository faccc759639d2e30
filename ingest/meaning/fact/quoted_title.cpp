#include "ingest/meaning/fact/quoted_title.h"

#include <optional>

#include "ingest/language/text/word_list.h"

namespace quern {
namespace {

/// Words to either side in which the mark is looked for; longer titles are rare.
constexpr TokenIndex kMostWords = 10;

bool opens(const Token& token) {
  return in_word_list("\" `` “ ‘ ' ‘‘", token.form);
}

bool closes(const Token& token) {
  return in_word_list("\" '' ” ’ ' ’’", token.form);
}

std::optional<TokenIndex> mark_before(const Tree& tree, TokenIndex word) {
  for (TokenIndex i = word - 1; i >= 0 && i >= word - kMostWords; --i) {
    if (tree.token(i).upos == Upos::PUNCT && opens(tree.token(i))) return i;
  }
  return std::nullopt;
}

std::optional<TokenIndex> mark_behind(const Tree& tree, TokenIndex word) {
  for (TokenIndex i = word + 1; i < tree.size() && i <= word + kMostWords; ++i) {
    if (tree.token(i).upos == Upos::PUNCT && closes(tree.token(i))) return i;
  }
  return std::nullopt;
}

bool begins_large(const Token& token) {
  return !token.form.empty() && token.form.front() >= 'A' && token.form.front() <= 'Z';
}

/// "of", "the", "'m": words that titles write small.
bool may_be_small(const Token& token) {
  const Upos upos = token.upos;
  return upos == Upos::ADP || upos == Upos::DET || upos == Upos::CCONJ || upos == Upos::PART ||
         upos == Upos::PUNCT || upos == Upos::AUX || upos == Upos::SCONJ || upos == Upos::NUM;
}

}  // namespace

bool is_in_quoted_title(const Tree& tree, TokenIndex word) {
  const auto first = mark_before(tree, word);
  const auto last = mark_behind(tree, word);
  if (!first || !last || !begins_large(tree.token(*first + 1))) return false;
  int capitals = 0;
  for (TokenIndex i = *first + 1; i < *last; ++i) {
    if (begins_large(tree.token(i))) {
      ++capitals;
    } else if (!may_be_small(tree.token(i))) {
      return false;
    }
  }
  return capitals > 1 && begins_large(tree.token(word));
}

}  // namespace quern
