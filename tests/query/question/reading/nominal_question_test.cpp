#include "query/question/reading/nominal_question.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("an adverb behind the copula is a predicate", "[question]") {
  CHECK(answered("Is/be/AUX/3/cop work/work/NOUN/3/nsubj underway/underway/ADV/0/root "
                 "?/?/PUNCT/3/punct",
                 {"work | is underway at | the port | lemma=be underway at"}) == "yes");
}

TEST_CASE("what something is, where it is does not say", "[question]") {
  const std::string what_is =
      "What/what/PRON/0/root is/be/AUX/1/cop Arta/Arta/PROPN/1/nsubj ?/?/PUNCT/1/punct";
  CHECK(answered(what_is, {"Arta | is | a town | lemma=be"}) == "a town");
  CHECK(answered(what_is, {"Arta | got | right | lemma=get"}).empty());
  CHECK(answered(what_is, {"Arta | is in | ruins | lemma=be in"}).empty());
  CHECK(answered(what_is, {"Arta | is | 50 km west of Oslo | lemma=be | rule=place"}).empty());
  CHECK(answered(what_is, {"there | was | a feast | lemma=be | in=Arta"}).empty());
}

}  // namespace quern
