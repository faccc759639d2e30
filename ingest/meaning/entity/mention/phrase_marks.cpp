#include "ingest/meaning/entity/mention/phrase_marks.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "ingest/language/text/word_list.h"

namespace quern {
namespace {

/// Marks that open a part of a text, each with the one that closes it.
constexpr std::array<std::array<std::string_view, 2>, 6> kPairs = {
    {{"(", ")"}, {"[", "]"}, {"“", "”"}, {"‘", "’"}, {"\"", "\""}, {"'", "'"}}};

/// Marks that may stand before a closing quotation mark.
constexpr std::string_view kBeforeClosing = ". , ! ?";

/// The mark that closes what this one opens, or nothing.
std::string_view closing_of(const Token& token) {
  if (token.upos != Upos::PUNCT) return {};
  const auto* const pair =
      std::find_if(kPairs.begin(), kPairs.end(), [&](const auto& p) { return p[0] == token.form; });
  return pair == kPairs.end() ? std::string_view{} : (*pair)[1];
}

/// The closing mark that the words still wait for, or nothing.
std::string_view open_mark(const Tree& tree, WordSpan span) {
  std::string_view open;
  for (TokenIndex i = span.begin; i < span.end; ++i) {
    const Token& token = tree.token(i);
    if (!open.empty() && token.form == open) {
      open = {};
    } else if (open.empty()) {
      open = closing_of(token);
    }
  }
  return open;
}

/// 'the "closest natural equivalent"' ends with the mark, and so does 'the "Far East."'
void close_marks(const Tree& tree, WordSpan& span) {
  const std::string_view wanted = open_mark(tree, span);
  if (wanted.empty()) return;
  TokenIndex at = span.end;
  if (at + 1 < tree.size() && in_word_list(kBeforeClosing, tree.token(at).form)) ++at;
  if (at < tree.size() && tree.token(at).form == wanted) span.end = at + 1;
}

}  // namespace

bool is_edge_mark(const Token& token) {
  return token.upos == Upos::PUNCT || token.xpos == "HYPH";
}

void trim_marks(const Tree& tree, TokenIndex head, WordSpan& span) {
  const auto is_before = [](const Token& token) {
    return is_edge_mark(token) || token.upos == Upos::ADP || token.upos == Upos::CCONJ;
  };
  // "at least ten men"
  const auto is_measured = [&](TokenIndex i) {
    return in_word_list("least most", lower_form(tree.token(i + 1)));
  };
  while (span.begin < head && is_before(tree.token(span.begin)) && !is_measured(span.begin))
    ++span.begin;
  while (span.end > head + 1 && is_edge_mark(tree.token(span.end - 1)))
    --span.end;
  close_marks(tree, span);
}

}  // namespace quern
