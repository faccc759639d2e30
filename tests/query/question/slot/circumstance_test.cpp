#include "query/question/slot/circumstance.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {
namespace {

constexpr const char* kWhereDidAcmeBuy =
    "Where/where/ADV/4/advmod did/do/AUX/4/aux Acme/Acme/PROPN/4/nsubj buy/buy/VERB/0/root "
    "Beta/Beta/PROPN/4/obj ?/?/PUNCT/4/punct";

}  // namespace

TEST_CASE("where is answered by a place or not at all", "[question]") {
  CHECK(answered(kWhereDidAcmeBuy, {"Acme | bought | Beta | lemma=buy | in=Oslo"}) == "Oslo");
  CHECK(answered(kWhereDidAcmeBuy, {"Acme | bought | Beta | lemma=buy | in=northern cities"}) ==
        "northern cities");
  CHECK(answered(kWhereDidAcmeBuy, {"Acme | bought | Beta | lemma=buy"}).empty());
  const std::string where_is =
      "Where/where/ADV/0/root is/be/AUX/1/cop Arta/Arta/PROPN/1/nsubj ?/?/PUNCT/1/punct";
  CHECK(answered(where_is, {"Arta | is | 50 km west of Oslo | lemma=be | rule=place"}) ==
        "50 km west of Oslo");
  CHECK(answered(where_is, {"Arta | is | a town | lemma=be"}).empty());
}

TEST_CASE("when, why and how are answered by a phrase that says so", "[question]") {
  CHECK(
      answered(
          asked(
              "When did Acme buy Beta?",
              "when/ADV/4/advmod do/AUX/4/aux Acme/PROPN/4/nsubj buy/VERB/0/root Beta/PROPN/4/obj"),
          {"Acme | bought | Beta | lemma=buy | in=Oslo | argument=time//last Monday"}) ==
      "last Monday");
  CHECK(
      answered(
          asked(
              "When did Acme buy Beta?",
              "when/ADV/4/advmod do/AUX/4/aux Acme/PROPN/4/nsubj buy/VERB/0/root Beta/PROPN/4/obj"),
          {"Acme | bought | Beta | lemma=buy | argument=time/before/the war"}) == "before the war");
  CHECK(
      answered(
          asked(
              "Why did Acme buy Beta?",
              "why/ADV/4/advmod do/AUX/4/aux Acme/PROPN/4/nsubj buy/VERB/0/root Beta/PROPN/4/obj"),
          {"Acme | bought | Beta | lemma=buy | argument=other/owing to/the price"}) == "the price");
  CHECK(
      answered(
          asked(
              "Why did Acme buy Beta?",
              "why/ADV/4/advmod do/AUX/4/aux Acme/PROPN/4/nsubj buy/VERB/0/root Beta/PROPN/4/obj"),
          {"Acme | bought | Beta | lemma=buy | argument=other/with/the price"})
          .empty());
  CHECK(
      answered(
          asked(
              "How did Acme buy Beta?",
              "how/ADV/4/advmod do/AUX/4/aux Acme/PROPN/4/nsubj buy/VERB/0/root Beta/PROPN/4/obj"),
          {"Acme | bought | Beta | lemma=buy | argument=manner//very quietly | argument=time//last Monday"}) ==
      "very quietly");
}

}  // namespace quern
