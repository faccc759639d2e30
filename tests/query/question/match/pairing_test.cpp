#include "query/question/match/pairing.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("a refusal denies what is asked, unless it is asked for", "[question]") {
  CHECK(answered(asked("Did Acme buy Beta?",
                       "do/AUX/3/aux Acme/PROPN/3/nsubj buy/VERB/0/root Beta/PROPN/3/obj"),
                 {"Acme | refused to buy | Beta | lemma=refuse to buy"}) == "no");
  CHECK(
      answered(
          asked(
              "Did Acme refuse to buy Beta?",
              "do/AUX/3/aux Acme/PROPN/3/nsubj refuse/VERB/0/root to/PART/5/mark buy/VERB/3/xcomp Beta/PROPN/5/obj"),
          {"Acme | refused to buy | Beta | lemma=refuse to buy"}) == "yes");
}

TEST_CASE("what findings show somebody says who notes it", "[question]") {
  CHECK(
      answered(
          asked(
              "According to Lee, who bought Beta?",
              "accord/VERB/3/case to/ADP/1/fixed Lee/PROPN/6/obl who/PRON/6/nsubj buy/VERB/0/root Beta/PROPN/6/obj"),
          {"Acme | bought | Beta | lemma=buy | by=the findings | argument=other//Lee noted"}) ==
      "Acme");
  CHECK(
      answered(
          asked(
              "According to Lee, who bought Beta?",
              "accord/VERB/3/case to/ADP/1/fixed Lee/PROPN/6/obl who/PRON/6/nsubj buy/VERB/0/root Beta/PROPN/6/obj"),
          {"Acme | bought | Beta | lemma=buy | by=Kim | argument=other//Lee noted"})
          .empty());
}

}  // namespace quern
