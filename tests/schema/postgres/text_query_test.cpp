#include "schema/postgres/text_query.h"

#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

#include "schema/postgres/tokens.h"

using namespace quern;

TEST_CASE("a query for FTS5 is translated for PostgreSQL", "[schema]") {
  const auto [query, translated] = GENERATE(table<std::string, std::string>({
      {"mill", "'mill'"},
      {"Mill", "'mill'"},
      {"\"at least\"", "('at' <-> 'least')"},
      {"\"say \"\"so\"\"\"", "('say' <-> 'so')"},
      {"mill river", "('mill' & 'river')"},
      {"mill AND river", "('mill' & 'river')"},
      {"mill OR river", "('mill' | 'river')"},
      {"mill NOT river", "('mill' & !'river')"},
      {"a OR b AND c NOT d", "('a' | ('b' & ('c' & !'d')))"},
      {"(a OR b) AND c", "(('a' | 'b') & 'c')"},
      {"grind*", "'grind':*"},
      {"\"old mil\" *", "('old' <-> 'mil':*)"},
      {"old + mill", "('old' <-> 'mill')"},
      {"^mill", "' mill'"},
      {"text:mill", "'mill'"},
      {"- text:mill", "' '"},
      {"NEAR(old mill, 0)", "(('old' <1> 'mill') | ('mill' <1> 'old'))"},
      {"NEAR(mill)", "'mill'"},
      {"near", "'near'"},
      {"\"o'clock\"", "'o''clock'"},
      {"\"&\"", "' '"},
      {"mill \"&\"", "'mill'"},
      {"mill AND \"&\"", "' '"},
      {"", "' '"},
  }));
  CAPTURE(query);
  CHECK(text_query(query, key_tokens) == translated);
}

TEST_CASE("what PostgreSQL cannot look for is refused", "[schema]") {
  CHECK_THROWS_AS(text_query("NEAR(a b c)", key_tokens), std::invalid_argument);
  CHECK_THROWS_AS(text_query("NEAR(a b, 500)", key_tokens), std::invalid_argument);
}

TEST_CASE("words are split for a server as for a file", "[schema]") {
  const SentenceTokens tokens;
  using Words = std::vector<std::string>;
  CHECK(tokens.of("The President's café, 3.5%") ==
        Words{"the", "president", "s", "cafe", "3", "5"});
  CHECK(tokens.of("--").empty());
  CHECK(key_tokens("o'neill 5 --") == Words{"o'neill", "5"});
  CHECK(tokens.is_query("mill NOT (a OR b)"));
  CHECK_FALSE(tokens.is_query("mill NOT ("));
}

TEST_CASE("a text's words stand in their order, the first one twice", "[schema]") {
  CHECK(word_vector({}).empty());
  CHECK(word_vector({"old", "mill"}) == "'old':1 'mill':2 ' old':1");
  CHECK(word_vector({"o'n\\"}) == "'o''n\\\\':1 ' o''n\\\\':1");
  CHECK(lexeme(std::string(1'999, 'a') + "é").size() == 2'001);
}
