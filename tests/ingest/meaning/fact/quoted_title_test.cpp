#include "ingest/meaning/fact/quoted_title.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("what a title says nobody tells", "[fact]") {
  const auto [text, facts] = GENERATE(table<std::string, std::string>({
      {"The band played \"We Take It All\" at noon.",
       "The band | played | \"We Take It All\"; time: at noon\n"},
      {"Lee sang \"Nothing Moves Me Now\" at the fair.",
       "Lee | sang | \"Nothing Moves Me Now\"; place: at the fair\n"},
      {"He wrote a book called \"Rivers, Roads and Rain\" in 2010.",
       "He | wrote | a book called \"Rivers, Roads and Rain\"; time: in 2010\n"
       "a book | called | \"Rivers, Roads and Rain\"\n"},
      {"\"We take it all,\" Lee said.",
       "We | take | it all BY Lee\nLee | said | \"We take it all,\"\n"},
  }));
  CAPTURE(text);
  CHECK(extracted_from(text) == facts);
}
