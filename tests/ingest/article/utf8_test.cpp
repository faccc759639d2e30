#include "ingest/article/utf8.h"

#include <string>

#include <catch2/catch.hpp>

#include "ingest/article/article.h"

namespace quern {
namespace {

TEST_CASE("the first byte that is no UTF-8 is found", "[read]") {
  const auto [kind, text, offset] = GENERATE(table<std::string, std::string, int>({
      {"nothing", "", -1},
      {"ASCII", "China declined.", -1},
      {"two, three and four bytes", "caf\u00E9 \u201Cdeal\u201D \U0001F33E", -1},
      {"last letter of Unicode", "\xF4\x8F\xBF\xBF", -1},
      {"Latin-1", "caf\xE9 society", 3},
      {"a continuation by itself", "ab\x80", 2},
      {"overlong slash", "\xC0\xAF", 0},
      {"overlong three bytes", "a\xE0\x80\x80", 1},
      {"surrogate", "a\xED\xA0\x80", 1},
      {"above U+10FFFF", "\xF4\x90\x80\x80", 0},
      {"cut off at the end", "deal \xE2\x80", 5},
  }));
  CAPTURE(kind);
  const std::optional<std::size_t> found = find_invalid_utf8(text);
  CHECK((found ? static_cast<int>(*found) : -1) == offset);
}

TEST_CASE("what is no text is refused with its reason", "[read]") {
  const auto [text, reason] = GENERATE(table<std::string, std::string>({
      {"", "empty; nothing to read"},
      {" \n\t\r\n", "blank; nothing to read"},
      {"\xEF\xBB\xBF\n", "blank; nothing to read"},
      {std::string("GIF89a\0\1", 8), "a binary file (NUL at byte 6); give the article's text"},
      {"caf\xE9", "not valid UTF-8 at byte 3; convert it with: iconv -f WINDOWS-1252 -t UTF-8"},
      {std::string("\xFF\xFEh\0i\0", 6), "UTF-16 text; convert it with: iconv -f UTF-16 -t UTF-8"},
  }));
  CHECK_THROWS_WITH(require_text(text), reason);
}

}  // namespace
}  // namespace quern
