#include "schema/read/search/found_sentences.h"

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

TEST_CASE(
    "a sentence says the less the commoner or the fewer the question's words are that it holds",
    "[question]") {
  const auto said = [](double relevance) {
    FoundSentence found;
    found.sentence.relevance = relevance;
    return little_said(found);
  };
  CHECK(said(0.0) == 1.0);
  CHECK(said(5.0) > said(10.0));
  CHECK(said(10.0) > 0.0);
  CHECK(said(30.0) == 0.0);
}

TEST_CASE("sentences are found again by the title of their article", "[question]") {
  std::vector<FoundSentence> found(3);
  found[0].sentence.title = "Norvik strike";
  found[2].sentence.title = "Arta flood";
  const auto under = under_titles({"Arta flood"}, found);
  REQUIRE(under.size() == 1);
  CHECK(under.front() == &found[2]);
  CHECK(under_titles({}, found).empty());
}

}  // namespace quern
