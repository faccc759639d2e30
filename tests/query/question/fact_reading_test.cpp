#include "query/question/fact_reading.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("\"was hurt\" is a passive though \"hurt\" is written like the verb", "[question]") {
  CHECK(answered("Who/who/PRON/3/nsubj:pass was/be/AUX/3/aux:pass hurt/hurt/VERB/0/root "
                 "?/?/PUNCT/3/punct",
                 {"Two soldiers | were hurt in | Oslo | lemma=be hurt in"}) == "Two soldiers");
}

}  // namespace quern
