#include "schema/head.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace quern;

TEST_CASE("heads are read as they were written", "[schema]") {
  const std::vector<Head> heads = {{{4, 12}, HeadType::person, false, false},
                                   {{17, 22}, HeadType::organization, true, true},
                                   {{23, 24}, HeadType::unknown, false, false}};
  CHECK(to_string(heads) == "4-12p 17-22O+ 23-24-");
  CHECK(read_heads(to_string(heads), 24) == heads);
  CHECK(to_string({}).empty());
  CHECK(read_heads("", 24).empty());
}

TEST_CASE("heads of another make, or outside the phrase, are none", "[schema]") {
  const auto text = GENERATE(as<std::string>(), "4", "4-", "4-12", "x-12p", "4-12q", "4-12?", "-",
                             " ", "12-4p", "4-4p", "99999999999999999999999-1p");
  CAPTURE(text);
  CHECK(read_heads(text, 100).empty());
  CHECK(read_heads("4-12p 20-30p", 20).size() == 1);
}
