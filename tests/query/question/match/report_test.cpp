#include "query/question/match/report.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("who says so is whom the fact is attributed to", "[question]") {
  CHECK(
      answered(
          asked(
              "Who says that the plan failed?",
              "who/PRON/2/nsubj say/VERB/0/root that/SCONJ/6/mark the/DET/5/det plan/NOUN/6/nsubj fail/VERB/2/ccomp"),
          {"the plan | failed | twice | lemma=fail | by=Lee | said=say",
           "the plan | failed | once | lemma=fail"}) == "Lee");
  CHECK(
      answered(
          asked(
              "Who says that the plan failed?",
              "who/PRON/2/nsubj say/VERB/0/root that/SCONJ/6/mark the/DET/5/det plan/NOUN/6/nsubj fail/VERB/2/ccomp"),
          {"the plan | failed | twice | lemma=fail | by=Lee | said=say | not"})
          .empty());
  CHECK(
      answered(
          asked(
              "Who denies that the plan failed?",
              "who/PRON/2/nsubj deny/VERB/0/root that/SCONJ/6/mark the/DET/5/det plan/NOUN/6/nsubj fail/VERB/2/ccomp"),
          {"the plan | failed | twice | lemma=fail | by=Lee | said=say"})
          .empty());
}

TEST_CASE("who says so may stand beside the fact", "[question]") {
  CHECK(
      answered(
          asked(
              "Who suggests that Beta may fail?",
              "who/PRON/2/nsubj suggest/VERB/0/root that/SCONJ/6/mark Beta/PROPN/6/nsubj may/AUX/6/aux fail/VERB/2/ccomp"),
          {"the plan | has | limits | lemma=have | argument=other//with some experts suggesting Beta may fail"}) ==
      "some experts");
  CHECK(
      answered(
          asked(
              "Who suggests that Beta may fail?",
              "who/PRON/2/nsubj suggest/VERB/0/root that/SCONJ/6/mark Beta/PROPN/6/nsubj may/AUX/6/aux fail/VERB/2/ccomp"),
          {"the plan | has | limits | lemma=have | argument=other//with some experts fearing Beta may fail"})
          .empty());
}

}  // namespace quern
