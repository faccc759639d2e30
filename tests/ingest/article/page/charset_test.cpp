#include "ingest/article/page/charset.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "ingest/article/article.h"

namespace quern {
namespace {

using namespace std::string_literals;

TEST_CASE("a page's bytes become UTF-8", "[read][page]") {
  const auto [what, bytes, page] = GENERATE(table<std::string, std::string, std::string>({
      {"UTF-8 stays", "<p>caf\xC3\xA9", "<p>café"},
      {"a byte order mark goes", "\xEF\xBB\xBF<p>caf\xC3\xA9", "<p>café"},
      {"windows-1252 by declaration",
       "<meta charset='windows-1252'><p>\x93"
       "caf\xE9\x94",
       "<meta charset='windows-1252'><p>“café”"},
      {"what is called Latin-1", "<meta charset=\"ISO-8859-1\"><p>\x80 5",
       "<meta charset=\"ISO-8859-1\"><p>€ 5"},
      {"nothing declared", "<p>caf\xE9", "<p>café"},
      {"another set",
       "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'><p>\xB3",
       "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'><p>ł"},
      {"UTF-16 by its mark", "\xFF\xFE<\0p\0>\0\xE9\0"s, "<p>é"},
      {"UTF-16 without a mark", "\0<\0p\0>\0\xE9"s, "<p>é"},
      {"declared otherwise than it is", "<meta charset=iso-8859-1><p>caf\xC3\xA9",
       "<meta charset=iso-8859-1><p>café"},
      {"a stray byte", "<meta charset=utf-8><p>caf\xC3\xA9 \xE9!",
       "<meta charset=utf-8><p>café \xEF\xBF\xBD!"},
  }));
  CAPTURE(what);
  CHECK(page_to_utf8(bytes) == page);
}

TEST_CASE("a character set that nobody knows is named", "[read][page]") {
  CHECK_THROWS_AS(page_to_utf8("<meta charset=klingon><p>caf\xE9"), ReadError);
  CHECK(page_to_utf8("").empty());
}

}  // namespace
}  // namespace quern
