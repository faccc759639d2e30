#include "query/prompt/bare_name.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/query/prompt/talk.h"

namespace quern {
namespace {

Reading acme() {
  return reading("a.txt", {"Acme Foods | bought | Beta | who=Acme Foods | whom=Beta",
                           "Beta | fell | by half | who=Beta", "Ana | met | Otto"});
}

}  // namespace

TEST_CASE("a name shows its facts in both roles, whatever the case", "[session]") {
  const std::string name = GENERATE(as<std::string>{}, "Beta", "beta", "\"Beta\"", "the beta");
  CAPTURE(name);
  Talk talk(acme());
  talk.say(name);
  CHECK(talk.rows() == "Acme Foods\tBeta\nBeta\tby half\n");
  CHECK_FALSE(talk.session().had_error());
}

TEST_CASE("a name tells a reader who that is, and a program only facts", "[session]") {
  Talk talk(acme());
  talk.say(".mode table");
  talk.say("Acme Foods");
  CHECK_THAT(talk.rows(), Catch::StartsWith("Acme Foods (ORG)\n  subject of 1 fact"));
  talk.say(".mode csv");
  const std::size_t before = talk.rows().size();
  talk.say("Acme Foods");
  CHECK(talk.rows().substr(before) == "Acme Foods,Beta\n");
}

TEST_CASE("who somebody is stands beside the name, by the latest title", "[session]") {
  Reading stored = reading("a.txt", {"Ana Ruiz | is | chief economist | rule=title | who=Ana Ruiz",
                                     "Ana Ruiz | met | Otto | who=Ana Ruiz"});
  stored.entities.front().type = "PER";
  Talk talk(stored);
  talk.say(".mode table");
  talk.say("Ana Ruiz");
  CHECK_THAT(talk.rows(), Catch::StartsWith("Ana Ruiz (PER), chief economist\n") &&
                              Catch::EndsWith("Ana Ruiz  Otto\n"));
}

TEST_CASE("the latest facts of a name come first, and twenty of them to a reader", "[session]") {
  std::vector<std::string> lines;
  for (int i = 1; i <= 25; ++i)
    lines.push_back("Acme | sold | item" + std::to_string(i) + " | who=Acme");
  Talk talk(told(lines));
  talk.say(".mode table");
  talk.say("Acme");
  CHECK_THAT(talk.replies(), Catch::Contains("the latest 20 facts"));
  talk.say(".limit");
  talk.say("Acme");
  CHECK_THAT(talk.rows(), Catch::Contains("item25"));
}

TEST_CASE("a name that is a slip away is asked back", "[session]") {
  const auto [line, meant] = GENERATE(table<std::string, std::string>({
      {"Acme Fodos", "did you mean 'Acme Foods'?"},
      {"Bteta", "did you mean 'Beta'?"},
      {".entity Acmee", "did you mean 'Acme'?"},
      {".timeline Btea", "no fact names 'Btea'; did you mean 'Beta'?"},
      {".graph Btea", "no fact names 'Btea'; did you mean 'Beta'?"},
      {"entity:Btea", "no entity has 'btea'; did you mean 'beta'?"},
  }));
  CAPTURE(line);
  Talk talk(acme());
  talk.say(line);
  std::string said = talk.replies();
  std::replace(said.begin(), said.end(), '\n', ' ');  // Where it was broken at 80 columns.
  CHECK_THAT(said, Catch::Contains(meant));
}

TEST_CASE("what finds nothing says so to a program in one line", "[session]") {
  const auto [line, said] = GENERATE(table<std::string, std::string>({
      {"s:Btea", "no fact matches 'subject:Btea'; no subject has 'btea'; did you mean 'beta'?"},
      {"? | sold | ?", "no fact matches 'predicate:sold'; write * for letters, or give fewer "
                       "conditions"},
      {"?x | bought | Btea", "no facts fit together for '?x | bought | Btea'; no fact matches "
                             "'?x | bought | Btea'; no object has 'btea'; did you mean 'beta'?"},
      {"?x | bought | Beta ; ?x | met | ?y",
       "no facts fit together for '?x | bought | Beta ; ?x | met | ?y'; each pattern has facts; ask "
       "for fewer of them at once"},
  }));
  Talk talk(acme(), false);
  talk.say(".columns");
  talk.say(line);
  CHECK(talk.replies() == "quern-query: " + said + '\n');
  CHECK(talk.rows().empty());
  CHECK_FALSE(talk.session().had_error());
}

}  // namespace quern
