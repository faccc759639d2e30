#include "query/question/reading/given_phrase.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("according to somebody asks for what that source says", "[question]") {
  CHECK(
      answered(
          asked(
              "According to Lee, who bought Beta?",
              "accord/VERB/3/case to/ADP/1/fixed Lee/PROPN/6/obl who/PRON/6/nsubj buy/VERB/0/root Beta/PROPN/6/obj"),
          {"Acme | bought | Beta | lemma=buy | by=Lee",
           "Gamma | bought | Beta | lemma=buy | by=Kim", "Delta | bought | Beta | lemma=buy"}) ==
      "Acme");
}

TEST_CASE("each of the things named together has to be in the fact", "[question]") {
  CHECK(
      answered(
          asked(
              "Who bought Beta and Gamma?",
              "who/PRON/2/nsubj buy/VERB/0/root Beta/PROPN/2/obj and/CCONJ/5/cc Gamma/PROPN/3/conj"),
          {"Acme | bought | Beta and Gamma | lemma=buy", "Delta | bought | Beta | lemma=buy"}) ==
      "Acme");
}

}  // namespace quern
