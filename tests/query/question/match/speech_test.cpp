#include "query/question/match/speech.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("what somebody said is the clause, or what the article takes from him", "[question]") {
  CHECK(
      answered(
          asked(
              "What did Lee say about Beta?",
              "what/PRON/4/obj do/AUX/4/aux Lee/PROPN/4/nsubj say/VERB/0/root about/ADP/6/case Beta/PROPN/4/obl"),
          {"Lee | said | that Beta is safe | lemma=say",
           "Lee | said | that Gamma is safe | lemma=say"}) == "Beta is safe");
  CHECK(
      answered(
          asked(
              "What did Lee say about Beta?",
              "what/PRON/4/obj do/AUX/4/aux Lee/PROPN/4/nsubj say/VERB/0/root about/ADP/6/case Beta/PROPN/4/obl"),
          {"Beta | is | safe | lemma=be | by=Lee | said=say"}) == "Beta is safe");
  CHECK(
      answered(
          asked(
              "What did Lee say about Beta?",
              "what/PRON/4/obj do/AUX/4/aux Lee/PROPN/4/nsubj say/VERB/0/root about/ADP/6/case Beta/PROPN/4/obl"),
          {"Beta | is | safe | lemma=be | by=Kim | said=say"})
          .empty());
  CHECK(
      answered(
          asked(
              "What did Lee say about Beta?",
              "what/PRON/4/obj do/AUX/4/aux Lee/PROPN/4/nsubj say/VERB/0/root about/ADP/6/case Beta/PROPN/4/obl"),
          {"Lee | bought | the old firm Beta | lemma=buy"})
          .empty());
}

}  // namespace quern
