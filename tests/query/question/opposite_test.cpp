#include "query/question/opposite.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("what was rejected was not accepted", "[question]") {
  const std::string question = "Did/do/AUX/3/aux Acme/Acme/PROPN/3/nsubj accept/accept/VERB/0/root "
                               "Beta/Beta/PROPN/3/obj ?/?/PUNCT/3/punct";
  CHECK(answered(question, {"Acme | rejected | Beta | lemma=reject"}) == "no");
  CHECK(answered(question, {"Acme | accepted | Beta | lemma=accept"}) == "yes");
  CHECK(answered(question, {"Acme | rejected | Beta | lemma=reject | not"}).empty());
}

}  // namespace quern
