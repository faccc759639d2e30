#include "query/question/reading/command.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("a command asks for what its clause tells of", "[question]") {
  CHECK(
      answered(
          asked(
              "Name everyone who bought Beta.",
              "name/VERB/0/root everyone/PRON/1/obj who/PRON/4/nsubj buy/VERB/2/acl:relcl Beta/PROPN/4/obj"),
          {"Acme and Gamma | bought | Beta | lemma=buy", "Delta | sold | Beta | lemma=sell"}) ==
      "Acme; Gamma");
  CHECK(
      answered(
          asked(
              "List the firms that Acme bought.",
              "list/VERB/0/root the/DET/3/det firm/NOUN/1/obj/NNS that/PRON/6/obj Acme/PROPN/6/nsubj buy/VERB/3/acl:relcl"),
          {"Acme | bought | the small firms | lemma=buy",
           "Beta | bought | old firms | lemma=buy"}) == "the small firms");
  CHECK(
      answered(
          asked(
              "List the firms Acme bought.",
              "list/VERB/0/root the/DET/3/det firm/NOUN/1/obj/NNS Acme/PROPN/5/nsubj buy/VERB/3/acl:relcl"),
          {"Acme | bought | the small firms | lemma=buy"}) == "the small firms");
}

TEST_CASE("what is told about something are its facts", "[question]") {
  CHECK(answered(asked("Tell me about Acme.",
                       "tell/VERB/0/root me/PRON/1/iobj about/ADP/4/case Acme/PROPN/1/obl"),
                 {"Acme | bought | Beta | lemma=buy", "Gamma | sold | Delta | lemma=sell"}) ==
        "Acme bought Beta");
  CHECK(answered(asked("Describe Acme.", "describe/VERB/0/root Acme/PROPN/1/obj"),
                 {"Acme | bought | Beta | lemma=buy"}) == "Acme bought Beta");
  CHECK(answered(asked("Buy Acme.", "buy/VERB/0/root Acme/PROPN/1/obj"),
                 {"Acme | bought | Beta | lemma=buy"}) ==
        "this is neither a filter nor a question");
}

}  // namespace quern
