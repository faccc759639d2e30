#include "query/question/slot/participant.h"

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

TEST_CASE("a pronoun is answered by whom it means", "[question]") {
  CHECK(answered(kWhoBought, {"It | bought | Beta | lemma=buy | of=Acme"}) == "Acme");
  CHECK(answered(kWhoBought, {"It | bought | Beta | lemma=buy"}).empty());
  CHECK(answered(kWhoBought, {"They | bought | Beta | lemma=buy | of=Sams"}) == "Sams");
  CHECK(answered(kWhatDidAcmeBuy, {"It | bought | Beta | lemma=buy | of=Acme"}) == "Beta");
}

TEST_CASE("a pronoun is of the kind of whom it means", "[.wordnet]") {
  const auto who = asked("Which senator bought Beta?",
                         "which/DET/2/det senator/NOUN/3/nsubj buy/VERB/0/root Beta/PROPN/3/obj");
  CHECK(answered(who, {"They | bought | Beta | lemma=buy | of=three citizens"}).empty());
  CHECK(answered(who, {"They | bought | Beta | lemma=buy | of=an old senator"}) ==
        "an old senator");
}

TEST_CASE("whatever is said to be the rival answers who it is", "[.wordnet]") {
  const auto who = asked("Who is the rival of Acme?",
                         "who/PRON/0/root be/AUX/4/cop the/DET/4/det rival/NOUN/1/nsubj "
                         "of/ADP/6/case Acme/PROPN/4/nmod");
  CHECK(answered(who, {"a small car | is | the rival of Acme | lemma=be"}) == "a small car");
  CHECK(answered(kWhoBought, {"a small car | bought | Beta | lemma=buy"}).empty());
}

TEST_CASE("what is asked for is of the kind that is named", "[question]") {
  CHECK(answered(asked("Which firm bought Beta?",
                       "which/DET/2/det firm/NOUN/3/nsubj buy/VERB/0/root Beta/PROPN/3/obj"),
                 {"a small firm | bought | Beta | lemma=buy",
                  "the firm | bought | Beta | lemma=buy"}) == "a small firm");
}

TEST_CASE("who somebody's party is, is told elsewhere", "[question]") {
  const std::string who_won = "Who/who/PRON/2/nsubj won/win/VERB/0/root seats/seat/NOUN/2/obj "
                              "?/?/PUNCT/2/punct";
  CHECK(answered(who_won, {"Lee | won | seats | lemma=win",
                           "his party | won | seats | lemma=win"}) == "Lee");
  CHECK(answered(who_won, {"his party | won | seats | lemma=win | of=Lee's party"}) ==
        "Lee's party");
}

}  // namespace quern
