#include "ingest/meaning/fact/places.h"

#include <string>
#include <string_view>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("how far from where a place is said to be", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"how far from where a place is",
       "Arta/Arta/PROPN/10/nsubj ,/,/PUNCT/4/punct 50/50/NUM/4/nummod km/km/NOUN/1/appos "
       "west/west/ADV/1/advmod of/of/ADP/7/case Oslo/Oslo/PROPN/5/obl ,/,/PUNCT/1/punct "
       "has/have/AUX/10/aux/VBZ fallen/fall/VERB/0/root/VBN",
       "Arta | is | 50 km west of Oslo RULE place\nArta west of Oslo | has fallen | \n"},
      {"a number of things is no distance",
       "Arta/Arta/PROPN/6/nsubj ,/,/PUNCT/4/punct 50/50/NUM/4/nummod "
       "rooms/room/NOUN/1/appos/NNS ,/,/PUNCT/1/punct fell/fall/VERB/0/root/VBD",
       "Arta | fell | \n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("a place lies in the one said behind it", "[fact]") {
  constexpr std::string_view kFair =
      "The/the/DET/2/det fair/fair/NOUN/7/nsubj in/in/ADP/4/case Lyon/Lyon/PROPN/2/nmod ,/,/PUNCT/6/punct "
      "France/France/PROPN/4/appos opened/open/VERB/0/root/VBD";
  CHECK(extracted(parsed_with_names(kFair, {{"Lyon", "LOC"}, {"France", "LOC"}})) ==
        "Lyon | is in | France RULE place\n"
        "The fair in Lyon | opened | \n");
  CHECK(extracted(parsed_with_names(kFair, {{"Lyon", "PER"}, {"France", "LOC"}})) ==
        "Lyon | is in | France RULE place\n"
        "The fair in Lyon | opened | \n");
}

TEST_CASE("where the second of three places is left out, the third goes with it", "[fact]") {
  constexpr std::string_view kFair =
      "The/the/DET/2/det fair/fair/NOUN/9/nsubj in/in/ADP/4/case Arles/Arles/PROPN/2/nmod "
      ",/,/PUNCT/6/punct Camargue/Camargue/PROPN/4/appos ,/,/PUNCT/8/punct "
      "France/France/PROPN/4/nmod:unmarked opened/open/VERB/0/root/VBD";
  CHECK(extracted(
            parsed_with_names(kFair, {{"Arles", "LOC"}, {"Camargue", "LOC"}, {"France", "LOC"}})) ==
        "Arles | is in | Camargue RULE place\n"
        "Arles | is in | France RULE place\n"
        "The fair in Arles | opened | \n");
}

// "Peru's Lima Norte grew": what is said beside Lima begins before it.
TEST_CASE("a place whose phrase begins the sentence has no mark before it", "[fact]") {
  CHECK(extracted(parsed_with_names("Peru/Peru/PROPN/4/nmod:poss 's/'s/PART/1/case/POS "
                                    "Lima/Lima/PROPN/5/nsubj Norte/Norte/PROPN/3/appos "
                                    "grew/grow/VERB/0/root/VBD",
                                    {{"Lima", "LOC"}, {"Norte", "LOC"}})) ==
        "Peru | has | Norte RULE possessive\n"
        "Peru 's Lima Norte | grew | \n");
}
