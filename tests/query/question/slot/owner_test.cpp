#include "query/question/slot/owner.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("whose it is stands before the possessive mark", "[question]") {
  CHECK(
      answered(
          asked(
              "Whose header won the match?",
              "whose/PRON/2/nmod:poss header/NOUN/3/nsubj win/VERB/0/root the/DET/5/det match/NOUN/3/obj"),
          {"Hwang's header | won | the match | lemma=win"}) == "Hwang");
  CHECK(
      answered(
          asked(
              "Whose header won the match?",
              "whose/PRON/2/nmod:poss header/NOUN/3/nsubj win/VERB/0/root the/DET/5/det match/NOUN/3/obj"),
          {"Hwang's goal | won | the match | lemma=win", "a header | won | the match | lemma=win"})
          .empty());
}

}  // namespace quern
