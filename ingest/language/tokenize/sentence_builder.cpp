#include "ingest/language/tokenize/sentence_builder.h"

#include <array>
#include <utility>

#include "ingest/language/text/chunk.h"
#include "ingest/language/text/unicode.h"
#include "ingest/language/tokenize/characters.h"
#include "ingest/language/tokenize/clitic.h"

namespace quern {
namespace {

constexpr std::size_t kLongestQuote = 3;  // bytes of a quotation mark

}  // namespace

void SentenceBuilder::add(Span chunk, Span word) {
  std::array<std::size_t, 3> cuts{};  // "wouldn't've" has two clitics; more do not occur
  std::size_t count = 0;
  std::size_t stem = word.end;
  while (count < cuts.size()) {
    const std::size_t cut = clitic_begin(slice(text_, {word.begin, stem}));
    if (cut == 0) break;
    stem = word.begin + cut;
    cuts[count++] = stem;
  }
  if (count == 0) {
    if (is_plural_possessive(chunk, word)) return add_possessive(chunk, word);
    return add_token(chunk, word);
  }

  const auto first = static_cast<TokenIndex>(sentence_.tokens.size());
  std::size_t at = word.begin;
  while (count > 0) {
    add_token(chunk, {at, cuts[count - 1]});
    at = cuts[--count];
  }
  add_token(chunk, {at, word.end});
  add_multiword(first, word);
}

void SentenceBuilder::add_as(Span word, std::string form) {
  add_token(word, word);
  sentence_.tokens.back().form = std::move(form);
}

void SentenceBuilder::add_multiword(TokenIndex first, Span word) {
  sentence_.multiword.push_back({first, static_cast<TokenIndex>(sentence_.tokens.size() - 1),
                                 std::string(slice(text_, word))});
}

// "the plaintiffs' lawyer": the apostrophe is a clitic unless a quotation is open.
bool SentenceBuilder::is_plural_possessive(Span chunk, Span mark) const {
  const CodePoint apostrophe = code_point_at(text_, mark.begin);
  if (mark.begin == chunk.begin || mark.end != mark.begin + apostrophe.size) return false;
  if (!is_apostrophe(apostrophe.value) || apostrophe.value == '`') return false;
  const char32_t before = char_before(text_, mark.begin);
  return (before == 's' || before == 'S' || before == 'z') && !sentence_.tokens.empty() &&
         sentence_.tokens.back().span.end == mark.begin && open_single_quotes_ == 0;
}

void SentenceBuilder::add_possessive(Span chunk, Span mark) {
  const auto first = static_cast<TokenIndex>(sentence_.tokens.size() - 1);
  const bool is_in_other = !sentence_.multiword.empty() && sentence_.multiword.back().last >= first;
  const std::size_t begin = sentence_.tokens.back().span.begin;
  add_token(chunk, mark);
  if (!is_in_other) add_multiword(first, {begin, mark.end});
}

void SentenceBuilder::add_token(Span chunk, Span word) {
  watch_single_quotes(chunk, word);
  Token token;
  token.span = word;
  token.form = slice(text_, word);
  sentence_.tokens.push_back(std::move(token));
}

void SentenceBuilder::watch_single_quotes(Span chunk, Span word) {
  if (word.end - word.begin > kLongestQuote) return;
  const char32_t c = code_point_at(text_, word.begin).value;
  if (c == U'\u2018' || (c == '\'' && word.begin == chunk.begin)) {
    ++open_single_quotes_;
  } else if (is_apostrophe(c) && open_single_quotes_ > 0) {
    --open_single_quotes_;
  }
}

Sentence SentenceBuilder::finished() && {
  std::vector<Token>& tokens = sentence_.tokens;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    tokens[i].space_after = tokens[i].span.end < tokens[i + 1].span.begin;
  if (!tokens.empty()) sentence_.span = {tokens.front().span.begin, tokens.back().span.end};
  return std::move(sentence_);
}

}  // namespace quern
