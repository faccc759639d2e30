#include "ingest/language/tokenize/characters.h"

#include <algorithm>

#include "ingest/language/text/unicode.h"

namespace quern {

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == U'\u2019' || c == '`' || c == U'\u02bc';
}

bool is_hyphen(char32_t c) {
  return c == '-' || c == U'\u2010' || c == U'\u2011';
}

bool is_word(char32_t c) {
  return is_letter(c) || is_digit(c) || is_mark(c) || c == '_' || c == U'\u00ad';
}

bool is_closer(char32_t c) {
  return c == ')' || c == ']' || c == '}' || c == '"' || c == U'\u201d' || c == U'\u00bb' ||
         is_apostrophe(c);
}

bool is_terminal(char32_t c) {
  return c == '.' || c == '?' || c == '!' || c == U'\u2026';
}

char32_t char_at(std::string_view text, std::size_t at) {
  return at < text.size() ? code_point_at(text, at).value : U'\0';
}

char32_t char_before(std::string_view text, std::size_t at) {
  return at > 0 ? code_point_before(text, at).value : U'\0';
}

std::size_t part_end(std::string_view text, std::size_t at) {
  const std::size_t bound = std::min(text.size(), at + kMaxPart);
  while (at < bound) {
    const CodePoint c = code_point_at(text, at);
    if (!is_word(c.value)) break;
    at += c.size;
  }
  return at;
}

std::size_t part_begin(std::string_view text, std::size_t end) {
  const std::size_t bound = end > kMaxPart ? end - kMaxPart : 0;
  while (end > bound) {
    const CodePoint c = code_point_before(text, end);
    if (!is_word(c.value)) break;
    end -= c.size;
  }
  return end;
}

std::string_view part_at(std::string_view text, std::size_t at) {
  return text.substr(at, part_end(text, at) - at);
}

}  // namespace quern
