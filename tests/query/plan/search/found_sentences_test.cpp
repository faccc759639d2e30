#include "query/plan/search/found_sentences.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("facts are found by any form of their words, and by whom they mean", "[question]") {
  CHECK(
      answered(
          asked(
              "What did Anna Weber buy?",
              "what/PRON/5/obj do/AUX/5/aux Anna/PROPN/5/nsubj Weber/PROPN/3/flat buy/VERB/0/root"),
          {"She | buys | Beta | lemma=buy | of=Anna Weber",
           "Anna Weber | fell | ill | lemma=fall"}) == "Beta");
  CHECK(
      answered(
          asked(
              "What did Anna Weber buy?",
              "what/PRON/5/obj do/AUX/5/aux Anna/PROPN/5/nsubj Weber/PROPN/3/flat buy/VERB/0/root"),
          {"Weber | has bought | Beta | lemma=buy", "Anna Weber | fell | ill | lemma=fall"}) ==
      "Beta");
  CHECK(
      answered(
          asked(
              "What did Anna Weber buy?",
              "what/PRON/5/obj do/AUX/5/aux Anna/PROPN/5/nsubj Weber/PROPN/3/flat buy/VERB/0/root"),
          {"She | buys | Beta | lemma=buy | of=Eva Braun", "Anna Weber | fell | ill | lemma=fall"})
          .empty());
}

}  // namespace quern
