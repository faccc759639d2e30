#include "query/render/pointer.h"

#include <catch2/catch.hpp>

#include "query/render/display.h"

namespace quern {

TEST_CASE("marks stand below a part of a line", "[render]") {
  const std::string_view line = "s:China subjet:Asia";
  CHECK(pointed_out(line, line.substr(8, 6), 80) == "  s:China subjet:Asia\n"
                                                    "          ^~~~~~\n");
  const std::string_view wide = "北京 x";
  CHECK(pointed_out(wide, wide.substr(7), 80) == "  北京 x\n       ^\n");
}

TEST_CASE("of a long line so much is shown as fits", "[render]") {
  std::string long_line;
  for (int i = 0; i < 40; ++i)
    long_line += "subject:China ";
  long_line += "bad:x";
  const std::string_view line = long_line;
  const std::string shown = pointed_out(line, line.substr(line.size() - 5), 40);
  CHECK_THAT(shown, Catch::StartsWith("  …") && Catch::Contains("bad:x\n"));
  const std::size_t end = shown.find('\n');
  CHECK(display_width(shown.substr(0, end)) <= 40);
  CHECK(display_width(shown.substr(end + 1)) <= 41);
  CHECK_FALSE(pointed_out(line, line, 1).empty());
}

}  // namespace quern
