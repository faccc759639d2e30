// Well-formed byte sequences: The Unicode Standard, table 3-7.

#include "ingest/article/utf8.h"

#include <algorithm>
#include <string>

#include "ingest/article/article.h"

namespace quern {
namespace {

/// What may follow a lead byte: how many bytes, and the range of the first of them.
struct Lead {
  std::size_t continuations = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

std::optional<Lead> lead_of(unsigned char byte) {
  if (byte < 0x80) return Lead{};
  if (byte < 0xC2) return std::nullopt;  // A continuation, or an overlong form of ASCII.
  if (byte < 0xE0) return Lead{1};
  if (byte == 0xE0) return Lead{2, 0xA0, 0xBF};  // No overlong forms.
  if (byte == 0xED) return Lead{2, 0x80, 0x9F};  // No surrogates.
  if (byte < 0xF0) return Lead{2};
  if (byte == 0xF0) return Lead{3, 0x90, 0xBF};  // No overlong forms.
  if (byte < 0xF4) return Lead{3};
  if (byte == 0xF4) return Lead{3, 0x80, 0x8F};  // Nothing above U+10FFFF.
  return std::nullopt;
}

bool is_blank(std::string_view text) {
  static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::optional<Lead> lead = lead_of(static_cast<unsigned char>(text[at]));
    if (!lead || lead->continuations >= text.size() - at) return at;
    for (std::size_t i = 1; i <= lead->continuations; ++i) {
      const auto byte = static_cast<unsigned char>(text[at + i]);
      const unsigned char low = i == 1 ? lead->low : 0x80;
      const unsigned char high = i == 1 ? lead->high : 0xBF;
      if (byte < low || byte > high) return at;
    }
    at += 1 + lead->continuations;
  }
  return std::nullopt;
}

void require_text(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    throw ReadError("UTF-16 text; convert it with: iconv -f UTF-16 -t UTF-8");
  }
  const std::size_t nul = text.find('\0');
  if (nul != std::string_view::npos) {
    throw ReadError("a binary file (NUL at byte " + std::to_string(nul) +
                    "); give the article's text");
  }
  if (const std::optional<std::size_t> invalid = find_invalid_utf8(text)) {
    throw ReadError("not valid UTF-8 at byte " + std::to_string(*invalid) +
                    "; convert it with: iconv -f WINDOWS-1252 -t UTF-8");
  }
  if (is_blank(text)) {
    throw ReadError(text.empty() ? "empty; nothing to read" : "blank; nothing to read");
  }
}

}  // namespace quern
