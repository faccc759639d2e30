#include "ingest/language/names/name_range.h"

#include "ingest/language/text/sentence.h"
#include "ingest/language/text/unicode.h"

namespace quern {
namespace {

/// Whether the word goes on with the name that begins at `first`: it hangs on that, or beside it.
bool goes_on(std::span<const Token> words, std::size_t first, std::size_t at) {
  const Token& word = word_at(words, at);
  if (word.deprel != "flat" || word.upos != Upos::PROPN || word.name != "O") return false;
  const bool is_inside =
      word.head >= static_cast<TokenIndex>(first) && word.head < static_cast<TokenIndex>(at);
  return is_inside || word.head == words[first].head;
}

bool begins_small(const Token& word) {
  return !word.form.empty() && is_lower(code_point_at(word.form, 0).value);
}

bool is_hyphen_within(const Token& word) {
  return word.form == "-" && !word.space_after;
}

}  // namespace

std::string_view type_of_name(const Token& word) {
  constexpr std::size_t kPrefix = 2;
  return word.name == "O" ? std::string_view() : std::string_view(word.name).substr(kPrefix);
}

std::size_t begin_of_name(std::span<const Token> words, std::size_t last) {
  std::size_t begin = last;
  while (begin > 0 && words[begin].name.starts_with("I-"))
    --begin;
  return begin;
}

std::size_t end_of_name(std::span<const Token> words, std::size_t first) {
  std::size_t end = first + 1;
  while (end < words.size() && words[end].name.starts_with("I-"))
    ++end;
  return end;
}

std::size_t end_of_flat(std::span<const Token> words,
                        std::size_t first,
                        std::size_t at,
                        SmallWords small) {
  while (true) {
    const bool may_be_next = small == SmallWords::taken || !begins_small(word_at(words, at));
    if (may_be_next && goes_on(words, first, at)) {
      ++at;
    } else if (is_hyphen_within(word_at(words, at)) && goes_on(words, first, at + 1)) {
      at += 2;
    } else {
      return at;
    }
  }
}

std::string text_of(std::span<const Token> words, NameRange range) {
  std::string text = words[range.begin].form;
  for (std::size_t i = range.begin + 1; i < range.end; ++i)
    text.append(" ").append(words[i].form);
  return text;
}

void label(std::span<Token> words, NameRange range, std::string_view type) {
  for (std::size_t i = range.begin; i < range.end; ++i)
    words[i].name = std::string(i == range.begin ? "B-" : "I-").append(type);
}

}  // namespace quern
