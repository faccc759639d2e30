#include "ingest/language/text/unicode.h"

#include <algorithm>
#include <utf8proc.h>

namespace quern {
namespace {

utf8proc_category_t category(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c));
}

void append(std::string& text, char32_t c) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
  for (utf8proc_ssize_t i = 0; i < size; ++i)
    text.push_back(static_cast<char>(bytes[i]));
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view plain(char32_t c) {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u201a':
    case U'\u02bc':
    case U'\u2032': return "'";
    case U'\u201c':
    case U'\u201d':
    case U'\u201e':
    case U'\u00ab':
    case U'\u00bb':
    case U'\u2033': return "\"";
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2212': return "-";
    case U'\u2014':
    case U'\u2015': return "--";
    case U'\u2026': return "...";
    case U'\u00a0': return " ";
    default: return {};
  }
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  utf8proc_int32_t value = 0;
  const std::size_t room = std::min<std::size_t>(4, text.size() - at);
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                       static_cast<utf8proc_ssize_t>(room), &value);
  if (size <= 0) return {};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(size)};
}

CodePoint code_point_before(std::string_view text, std::size_t end) {
  for (std::size_t size = 1; size <= std::min<std::size_t>(4, end); ++size) {
    const bool continues = (static_cast<unsigned char>(text[end - size]) & 0xc0U) == 0x80;
    if (continues) continue;
    const CodePoint found = code_point_at(text, end - size);
    return found.size == size ? found : CodePoint{};
  }
  return {};
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z';
  const utf8proc_category_t found = category(c);
  return found >= UTF8PROC_CATEGORY_LU && found <= UTF8PROC_CATEGORY_LO;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return category(c) == UTF8PROC_CATEGORY_LU || category(c) == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return category(c) == UTF8PROC_CATEGORY_LL;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return category(c) == UTF8PROC_CATEGORY_ND;
}

bool is_mark(char32_t c) {
  if (c < 0x300) return false;
  const utf8proc_category_t found = category(c);
  return found >= UTF8PROC_CATEGORY_MN && found <= UTF8PROC_CATEGORY_ME;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
  const utf8proc_category_t found = category(c);
  return c == 0x85 || c == 0x200b || c == 0xfeff || found == UTF8PROC_CATEGORY_ZS ||
         found == UTF8PROC_CATEGORY_ZL || found == UTF8PROC_CATEGORY_ZP;
}

std::string to_lower(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (c.value < 0x80) {
      lower.push_back(static_cast<char>(is_upper(c.value) ? c.value + 0x20 : c.value));
    } else if (is_upper(c.value)) {
      append(lower,
             static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c.value))));
    } else {
      lower.append(text.substr(at, c.size));
    }
    at += c.size;
  }
  return lower;
}

std::string to_upper(std::string_view text) {
  std::string upper;
  upper.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_lower(c.value)) {
      append(upper,
             static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c.value))));
    } else {
      upper.append(text.substr(at, c.size));
    }
    at += c.size;
  }
  return upper;
}

std::string to_plain_punctuation(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const std::string_view replaced = c.value < 0x80 ? std::string_view{} : plain(c.value);
    result.append(replaced.empty() ? text.substr(at, c.size) : replaced);
    at += c.size;
  }
  return result;
}

bool begins_with_capital(std::string_view word) {
  return !word.empty() && is_upper(code_point_at(word, 0).value);
}

bool is_in_capitals(std::string_view word) {
  return word.size() > 2 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace quern
