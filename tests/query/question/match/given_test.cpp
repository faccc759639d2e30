#include "query/question/match/given.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("where and when may stand in the sentence or the title", "[question]") {
  CHECK(
      answered(
          asked("Who bought Beta in Oslo?",
                "who/PRON/2/nsubj buy/VERB/0/root Beta/PROPN/2/obj in/ADP/5/case Oslo/PROPN/2/obl"),
          {"Acme | bought | Beta | lemma=buy | in=Oslo", "Gamma | bought | Beta | lemma=buy"}) ==
      "Acme");
  CHECK(
      answered(
          asked("Who bought Beta in Oslo?",
                "who/PRON/2/nsubj buy/VERB/0/root Beta/PROPN/2/obj in/ADP/5/case Oslo/PROPN/2/obl"),
          {"Acme | bought | Beta | lemma=buy | argument=other//the port of Oslo"}) == "Acme");
  CHECK(
      answered(
          asked("Who bought Beta in Oslo?",
                "who/PRON/2/nsubj buy/VERB/0/root Beta/PROPN/2/obj in/ADP/5/case Oslo/PROPN/2/obl"),
          {"Acme | bought | Beta | lemma=buy | in=Paris"})
          .empty());
}

TEST_CASE("subject and object are not exchanged, unless the verb is mutual", "[question]") {
  CHECK(answered(asked("Who met Beta?", "who/PRON/2/nsubj meet/VERB/0/root Beta/PROPN/2/obj"),
                 {"Beta | met | Acme | lemma=meet"}) == "Acme");
  CHECK(answered(asked("Who bought Beta?", "who/PRON/2/nsubj buy/VERB/0/root Beta/PROPN/2/obj"),
                 {"Beta | bought | Acme | lemma=buy"})
            .empty());
}

}  // namespace quern
