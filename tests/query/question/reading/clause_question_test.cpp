#include "query/question/reading/clause_question.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {
namespace {

constexpr const char* kWhoBought =
    "Who/who/PRON/2/nsubj bought/buy/VERB/0/root Beta/Beta/PROPN/2/obj ?/?/PUNCT/2/punct";
constexpr const char* kWhatDidAcmeBuy =
    "What/what/PRON/4/obj did/do/AUX/4/aux Acme/Acme/PROPN/4/nsubj buy/buy/VERB/0/root "
    "?/?/PUNCT/4/punct";

}  // namespace

TEST_CASE("what is denied answers no question for what is so", "[question]") {
  CHECK(answered(kWhoBought, {"Acme | bought | Beta | lemma=buy | not"}).empty());
  CHECK(
      answered(kWhatDidAcmeBuy, {"Acme | declined to buy | Beta | lemma=decline to buy"}).empty());
}

TEST_CASE("a question that denies or doubts asks for what is denied or possible", "[question]") {
  CHECK(
      answered(
          asked("Who did not buy Beta?",
                "who/PRON/4/nsubj do/AUX/4/aux not/PART/4/advmod buy/VERB/0/root Beta/PROPN/4/obj"),
          {"Acme | did not buy | Beta | lemma=buy | not", "Gamma | bought | Beta | lemma=buy"}) ==
      "Acme");
  CHECK(answered(asked("Who could buy Beta?",
                       "who/PRON/3/nsubj could/AUX/3/aux buy/VERB/0/root Beta/PROPN/3/obj"),
                 {"Acme | may buy | Beta | lemma=buy | possible",
                  "Gamma | bought | Beta | lemma=buy"}) == "Acme; Gamma");
  CHECK(answered(asked("Who bought Beta?", "who/PRON/2/nsubj buy/VERB/0/root Beta/PROPN/2/obj"),
                 {"Acme | may buy | Beta | lemma=buy | possible",
                  "Gamma | bought | Beta | lemma=buy"}) == "Gamma");
}

TEST_CASE("one verb may stand for a verb with its particle", "[.wordnet]") {
  REQUIRE(dictionary().is_open());
  const Parsed stepped_down =
      asked("Who stepped down?", "who/PRON/2/nsubj step/VERB/0/root down/ADP/2/compound:prt");
  const Parsed put_off =
      asked("Who put off the vote?", "who/PRON/2/nsubj put/VERB/0/root off/ADP/2/compound:prt "
                                     "the/DET/5/det vote/NOUN/2/obj");
  CHECK(answered(stepped_down, {"Weber | resigned |  | lemma=resign"}) == "Weber");
  CHECK(answered(stepped_down, {"Weber | stepped down |  | lemma=step down"}) == "Weber");
  CHECK(answered(put_off, {"Weber | postponed | the vote | lemma=postpone"}) == "Weber");
  CHECK(answered(stepped_down, {"Weber | stepped | forward | lemma=step"}).empty());
  CHECK(answered(put_off, {"Weber | put | the vote | lemma=put"}).empty());
}

TEST_CASE("of a chain of verbs the last one names the event, particle and bare noun with it",
          "[question]") {
  CHECK(
      answered(
          asked(
              "Who plans to buy Beta?",
              "who/PRON/2/nsubj plan/VERB/0/root to/PART/4/mark buy/VERB/2/xcomp Beta/PROPN/4/obj"),
          {"Acme | bought | Beta | lemma=buy"}) == "Acme");
  CHECK(
      answered(
          asked(
              "Who refused to buy Beta?",
              "who/PRON/2/nsubj refuse/VERB/0/root to/PART/4/mark buy/VERB/2/xcomp Beta/PROPN/4/obj"),
          {"Acme | bought | Beta | lemma=buy"})
          .empty());
  CHECK(
      answered(asked("Who gave away Beta?",
                     "who/PRON/2/nsubj give/VERB/0/root away/ADP/2/compound:prt Beta/PROPN/2/obj"),
               {"Acme | gave away | Beta | lemma=give away"}) == "Acme");
  CHECK(
      answered(asked("Who gave away Beta?",
                     "who/PRON/2/nsubj give/VERB/0/root away/ADP/2/compound:prt Beta/PROPN/2/obj"),
               {"Acme | gave | Beta | lemma=give"})
          .empty());
  CHECK(
      answered(
          asked(
              "Where did the match take place?",
              "where/ADV/5/advmod do/AUX/5/aux the/DET/4/det match/NOUN/5/nsubj take/VERB/0/root place/NOUN/5/obj"),
          {"the match | took place in | Oslo | lemma=take place in"}) == "Oslo");
}

}  // namespace quern
