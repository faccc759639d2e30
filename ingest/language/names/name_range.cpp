#include "ingest/language/names/name_range.h"

namespace quern {

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
