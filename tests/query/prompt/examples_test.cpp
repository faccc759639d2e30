#include "query/prompt/examples.h"

#include <catch2/catch.hpp>

#include "tests/query/prompt/talk.h"

namespace quern {

TEST_CASE("examples are of what the database holds", "[session]") {
  Talk talk(told(
      {"it | fell | by half | lemma=fall", "Acme | may buy | Delta | possible | who=Acme",
       "Acme | bought | Beta | lemma=buy | who=Acme", "Acme | is | a firm | lemma=be | who=Acme"}));
  CHECK(example_lines(talk.reader()) ==
        std::vector<std::string>{"Acme", "What did Acme buy?", "Acme | bought | ?"});
  talk.say("Acme | bought | ?");
  CHECK(talk.rows() == "Acme\tBeta\n");
}

TEST_CASE("where nobody has a name a pattern is left, and of nothing no example", "[session]") {
  Talk talk(told({"the price | fell | by half"}));
  CHECK(example_lines(talk.reader()) == std::vector<std::string>{"the price | fell | ?"});
  Talk empty(told({"the price | may fall | by half | possible"}));
  CHECK(example_lines(empty.reader()).empty());
}

}  // namespace quern
