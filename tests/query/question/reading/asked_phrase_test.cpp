#include "query/question/reading/asked_phrase.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("how old asks for years", "[question]") {
  const std::string how_old =
      "How/how/ADV/2/advmod old/old/ADJ/0/root is/be/AUX/2/cop Berg/Berg/PROPN/2/nsubj "
      "?/?/PUNCT/2/punct";
  CHECK(answered(how_old, {"Berg | is | a 14-year-old student | lemma=be"}) == "14");
  CHECK(answered(how_old, {"Berg | is | one of 14 students | lemma=be"}).empty());
}

TEST_CASE("the noun of a question says what is wanted", "[question]") {
  CHECK(
      answered(
          asked(
              "In what year did Acme buy Beta?",
              "in/ADP/3/case what/DET/3/det year/NOUN/6/obl do/AUX/6/aux Acme/PROPN/6/nsubj buy/VERB/0/root Beta/PROPN/6/obj"),
          {"Acme | bought | Beta | lemma=buy | in=Oslo | argument=time/in/2019"}) == "2019");
  CHECK(
      answered(
          asked(
              "In what place did Acme buy Beta?",
              "in/ADP/3/case what/DET/3/det place/NOUN/6/obl do/AUX/6/aux Acme/PROPN/6/nsubj buy/VERB/0/root Beta/PROPN/6/obj"),
          {"Acme | bought | Beta | lemma=buy | in=Oslo | argument=time/in/2019"}) == "Oslo");
  CHECK(
      answered(
          asked("What share did Acme buy?",
                "what/DET/2/det share/NOUN/5/obj do/AUX/5/aux Acme/PROPN/5/nsubj buy/VERB/0/root"),
          {"Acme | bought | about 25 percent of Beta | lemma=buy"}) == "about 25 percent");
  CHECK(
      answered(
          asked("What share did Acme buy?",
                "what/DET/2/det share/NOUN/5/obj do/AUX/5/aux Acme/PROPN/5/nsubj buy/VERB/0/root"),
          {"Acme | bought | the shares | lemma=buy"})
          .empty());
  CHECK(
      answered(
          asked(
              "What kind of firm did Acme buy?",
              "what/DET/2/det kind/NOUN/7/obj of/ADP/4/case firm/NOUN/2/nmod do/AUX/7/aux Acme/PROPN/7/nsubj buy/VERB/0/root"),
          {"Acme | bought | a small firm | lemma=buy"}) == "a small firm");
  CHECK(
      answered(
          asked(
              "What kind of firm did Acme buy?",
              "what/DET/2/det kind/NOUN/7/obj of/ADP/4/case firm/NOUN/2/nmod do/AUX/7/aux Acme/PROPN/7/nsubj buy/VERB/0/root"),
          {"Acme | bought | the firm | lemma=buy"})
          .empty());
}

TEST_CASE("the preposition before a question word is that of the answer", "[question]") {
  CHECK(
      answered(
          asked(
              "Over what does Acme hold influence?",
              "over/ADP/2/case what/PRON/5/obl do/AUX/5/aux Acme/PROPN/5/nsubj hold/VERB/0/root influence/NOUN/5/obj"),
          {"Acme | holds | influence over Beta | lemma=hold"}) == "Beta");
  CHECK(
      answered(
          asked("With whom did Acme meet?",
                "with/ADP/2/case whom/PRON/5/obl do/AUX/5/aux Acme/PROPN/5/nsubj meet/VERB/0/root"),
          {"Acme | met with | Gamma | lemma=meet with"}) == "Gamma");
  CHECK(
      answered(
          asked("With whom did Acme meet?",
                "with/ADP/2/case whom/PRON/5/obl do/AUX/5/aux Acme/PROPN/5/nsubj meet/VERB/0/root"),
          {"Acme | met in | Oslo | lemma=meet in"})
          .empty());
}

}  // namespace quern
