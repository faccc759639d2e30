#include "schema/spans.h"

#include <optional>
#include <string>

#include <catch2/catch.hpp>

using namespace quern;

TEST_CASE("spans are read as they are spelled", "[schema]") {
  const std::vector<Span> spans = {{12, 17}, {20, 25}};
  CHECK(to_string(spans) == "12-17 20-25");
  CHECK(read_spans("12-17 20-25", 25) == spans);
  CHECK(read_spans("", 0) == std::vector<Span>{});
}

TEST_CASE("what are no spans inside the text is told", "[schema]") {
  const std::string text = GENERATE("12", "12-", "a-b", "5-3", "3-5 4-6", "12-26", "-1-2",
                                    "1-2  3-4", "1-2,3-4", "99999999999999999999-5");
  CAPTURE(text);
  CHECK(read_spans(text, 25) == std::nullopt);
}
