#include "ingest/meaning/fact/relations.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("what something is worth", "[fact]") {
  CHECK(extracted_from("The painting, worth two million dollars, was stolen.") ==
        "The painting | is worth | two million dollars RULE relation\n"
        "The painting | was stolen | \n");
  CHECK(extracted_from("A trip is worth the money.") == "A trip | is worth | the money\n");
}

TEST_CASE("what is between two is between them", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"relation between two",
       "The/the/DET/2/det pact/pact/NOUN/7/nsubj between/between/ADP/4/case "
       "Oslo/Oslo/PROPN/2/nmod and/and/CCONJ/6/cc Rome/Rome/PROPN/4/conj "
       "expired/expire/VERB/0/root/VBD",
       "The pact | is between | Oslo and Rome RULE relation\n"
       "The pact between Oslo and Rome | expired | \n"},
      {"between things of one kind",
       "Traffic/traffic/NOUN/4/nsubj between/between/ADP/3/case halls/hall/NOUN/1/nmod/NNS "
       "grew/grow/VERB/0/root/VBD",
       "Traffic between halls | grew | \n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}
