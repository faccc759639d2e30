#include "ingest/article/page/charset.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

namespace quern {
namespace {

using namespace std::string_literals;

TEST_CASE("a page's bytes become UTF-8", "[read][page]") {
  const auto [what, bytes, page] = GENERATE(table<std::string, std::string, std::string>({
      {"nothing", "", ""},
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
      {"a line's end before it", "\n\0<\0p\0>\0\xE9\0"s, "\n<p>é"},
      {"declared otherwise than it is", "<meta charset=iso-8859-1><p>caf\xC3\xA9",
       "<meta charset=iso-8859-1><p>café"},
      {"declared as UTF-8, and is not",
       "<meta charset=utf-8><p>Jos\xE9, \xA3"
       "5, na\xEFve",
       "<meta charset=utf-8><p>José, £5, naïve"},
      {"declared as Japanese, and is not",
       "<meta charset=shift_jis><p>\x93It\x92s \xA3"
       "5,\x94 the caf\xE9\x92s owner said.",
       "<meta charset=shift_jis><p>“It’s £5,” the café’s owner said."},
      {"declared as what nobody knows", "<meta charset=klingon><p>caf\xE9",
       "<meta charset=klingon><p>café"},
      {"a few accents, nothing declared",
       "<p>A na\xEFve fianc\xE9"
       "e of M\xFCller's",
       "<p>A naïve fiancée of Müller's"},
      {"another script, nothing declared",
       "<p>\xCC\xEE\xF1\xF2 \xE7\xE0\xEA\xF0\xFB\xF2, \xF1\xEA\xE0\xE7\xE0\xEB "
       "\xEC\xFD\xF0 \xE3\xEE\xF0\xEE\xE4\xE0.",
       "<p>Мост закрыт, сказал мэр города."},
      {"no letters of any set", "<p>\x81\x8D\x8F!", "<p>\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD!"},
      {"a stray byte", "<meta charset=utf-8><p>caf\xC3\xA9 \xE9!",
       "<meta charset=utf-8><p>café \xEF\xBF\xBD!"},
  }));
  CAPTURE(what);
  CHECK(page_to_utf8(bytes) == page);
}

}  // namespace
}  // namespace quern
