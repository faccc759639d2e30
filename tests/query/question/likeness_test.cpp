#include "query/question/likeness.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {
namespace {

constexpr const char* kWhoBought =
    "Who/who/PRON/2/nsubj bought/buy/VERB/0/root Beta/Beta/PROPN/2/obj ?/?/PUNCT/2/punct";

}  // namespace

TEST_CASE("names that share a word are not the same", "[question]") {
  const std::string question =
      "Who/who/PRON/2/nsubj visited/visit/VERB/0/root North/North/PROPN/4/compound "
      "Korea/Korea/PROPN/2/obj ?/?/PUNCT/2/punct";
  CHECK(answered(question, {"Acme | visited | South Korea | lemma=visit",
                            "Beta | visited | North Korea | lemma=visit"}) == "Beta");
}

TEST_CASE("who holds an office of another country is not asked for", "[question]") {
  const Parsed question =
      asked("Who is the president of Peru?",
            "who/PRON/0/root be/AUX/1/cop the/DET/4/det president/NOUN/1/nsubj of/ADP/6/case "
            "Peru/PROPN/4/nmod");
  const std::string nearby = " | lemma=be | argument=place/in/Peru";
  CHECK(answered(question, {"Lee | is | the President" + nearby}) == "Lee");
  CHECK(answered(question, {"Lee | is | the Norland President" + nearby}).empty());
  CHECK(answered(question, {"Lee | is | the President of Norland" + nearby}).empty());
}

TEST_CASE("synonyms and derivations come from WordNet", "[.wordnet]") {
  REQUIRE(dictionary().is_open());
  CHECK(answered(kWhoBought, {"Acme | purchased | Beta | lemma=purchase"}) == "Acme");
  CHECK(dictionary().is_a("russia", "country"));
  CHECK_FALSE(dictionary().is_a("week", "country"));
  CHECK(dictionary().singular("fishermen") == "fisherman");
  CHECK(dictionary().related("no such word", WordClass::noun).empty());
}

TEST_CASE("a word before the noun may make it another thing", "[question]") {
  CHECK(answered(asked("Who leads the party?",
                       "who/PRON/2/nsubj lead/VERB/0/root the/DET/4/det party/NOUN/2/obj"),
                 {"Kim | leads | the party | lemma=lead",
                  "Lee | leads | the former party | lemma=lead"}) == "Kim");
  CHECK(answered(asked("Who leads the party?",
                       "who/PRON/2/nsubj lead/VERB/0/root the/DET/4/det party/NOUN/2/obj"),
                 {"Lee | leads | the alleged party | lemma=lead"})
            .empty());
  CHECK(answered(asked("Who rented large areas?",
                       "who/PRON/2/nsubj rent/VERB/0/root large/ADJ/4/amod area/NOUN/2/obj"),
                 {"Acme | rented | large areas set up for visitors | lemma=rent",
                  "Beta | rented | large halls set up for areas | lemma=rent"}) == "Acme");
}

TEST_CASE("what the fact does not say again stands in the document", "[question]") {
  CHECK(
      answered(
          asked(
              "Who bought the Weber firm?",
              "who/PRON/2/nsubj buy/VERB/0/root the/DET/5/det Weber/PROPN/5/compound firm/NOUN/2/obj"),
          {"Acme | bought | the firm | lemma=buy", "the Weber firm | fell | ill | lemma=fall"}) ==
      "Acme");
  CHECK(
      answered(
          asked(
              "Who bought the Weber firm?",
              "who/PRON/2/nsubj buy/VERB/0/root the/DET/5/det Weber/PROPN/5/compound firm/NOUN/2/obj"),
          {"Acme | bought | the firm | lemma=buy"})
          .empty());
}

TEST_CASE("a nationality is as hard as a name", "[question]") {
  const auto who = asked("Who won the Norwegian Cup?",
                         "who/PRON/2/nsubj win/VERB/0/root the/DET/5/det Norwegian/ADJ/5/amod "
                         "Cup/PROPN/2/obj");
  CHECK(answered(who, {"Norvik | won | the Cup | lemma=win"}).empty());
  CHECK(answered(who, {"Norvik | won | the Norwegian Cup | lemma=win"}) == "Norvik");
}

TEST_CASE("a pronoun before the noun is of whom it means", "[question]") {
  CHECK(
      answered(
          asked(
              "Who quoted the Acme spokesman?",
              "who/PRON/2/nsubj quote/VERB/0/root the/DET/5/det Acme/PROPN/5/compound spokesman/NOUN/2/obj"),
          {"Lee | quoted | its spokesman | lemma=quote | to=Acme's spokesman"}) == "Lee");
  CHECK(
      answered(
          asked(
              "Who quoted the Acme spokesman?",
              "who/PRON/2/nsubj quote/VERB/0/root the/DET/5/det Acme/PROPN/5/compound spokesman/NOUN/2/obj"),
          {"Lee | quoted | its spokesman | lemma=quote | to=Beta's spokesman",
           "Acme | is | a firm | lemma=be"})
          .empty());
}

TEST_CASE("a clause is the same if it is as much denied", "[question]") {
  CHECK(
      answered(
          asked(
              "Did Lee say that the plan failed?",
              "do/AUX/3/aux Lee/PROPN/3/nsubj say/VERB/0/root that/SCONJ/7/mark the/DET/6/det plan/NOUN/7/nsubj fail/VERB/3/ccomp"),
          {"Lee | said | the plan failed | lemma=say"}) == "yes");
  CHECK(
      answered(
          asked(
              "Did Lee say that the plan failed?",
              "do/AUX/3/aux Lee/PROPN/3/nsubj say/VERB/0/root that/SCONJ/7/mark the/DET/6/det plan/NOUN/7/nsubj fail/VERB/3/ccomp"),
          {"Lee | said | the plan never failed | lemma=say"})
          .empty());
}

}  // namespace quern
