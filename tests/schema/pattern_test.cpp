#include "schema/pattern.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

using namespace quern;

TEST_CASE("a pattern matches whole words in sequence", "[schema]") {
  const auto [pattern, phrase, matches] = GENERATE(table<std::string, std::string, bool>({
      {"China", "China", true},
      {"china", "CHINA", true},
      {"China", "China's Foreign Ministry spokesperson", true},
      {"China", "China’s Foreign Ministry spokesperson", true},
      {"China’s", "China's Foreign Ministry spokesperson", true},
      {"China's", "China", false},
      {"China", "the Chinese government", false},
      {"China", "Indochina", false},
      {"China*", "Chinatown", true},
      {"*china", "Indochina", true},
      {"Foreign Ministry", "China's Foreign Ministry spokesperson", true},
      {"Ministry Foreign", "China's Foreign Ministry spokesperson", false},
      {"Foreign spokesperson", "China's Foreign Ministry spokesperson", false},
      {"Foreign * spokesperson", "China's Foreign Ministry spokesperson", true},
      {"North Korea", "Russia-North Korea defense deal", true},
      {"decline*", "declined to comment on", true},
      {"decline", "declined to comment on", false},
      {"declin* to comm*", "declined to comment on", true},
      {"wom?n", "the women", true},
      {"wom?n", "the woman", true},
      {"wom?n", "the womn", false},
      {"?", "a", true},
      {"?", "ab", false},
      {"习?平", "习近平", true},
      {"*", "anything", true},
      {"*", "", false},
      {"*", "--", false},
      {"recognize", "also officially recognises", false},
      {"recognizes", "also officially recognises", true},
      {"labor", "the Labour Party", true},
      {"defence", "a defense deal", true},
      {"theatre", "the Norvik Theater", true},
      {"four", "for", false},
      {"US", "the U.S.", true},
      {"U.S.", "the US envoy", true},
      {"Erdogan", "Erdoğan’s office", true},
      {"a*b*c", "aXXbYYbc", true},
      {"a*b*c", "aXXbYYb", false},
      {"", "China", false},
      {"%", "5 %", false},
      {"Chin_", "China", false},
      {"a b c", "a b", false},
  }));
  CAPTURE(pattern, phrase);
  CHECK(Pattern(pattern).matches(phrase) == matches);
}

TEST_CASE("a pattern asks FTS5 for what it can find", "[schema]") {
  const auto [pattern, query, is_exact] = GENERATE(table<std::string, std::string, bool>({
      {"China", "\"china\"", true},
      {"Foreign Ministry", "\"foreign ministry\"", true},
      {"decline*", "\"decline\" *", true},
      {"declined to comm*", "\"declined to comm\" *", true},
      {"declin* to comment", "\"declin\" * AND \"to\" AND \"comment\"", false},
      {"wom?n", "\"wom\" *", false},
      {"*china sea", "\"sea\"", false},
      {"*tion", "", false},
      {"labor deal", "\"labor deal\" OR \"labour deal\"", true},
      {"China\" OR \"a", "\"china or a\"", true},
      {"", "", true},
  }));
  CAPTURE(pattern);
  CHECK(Pattern(pattern).full_text_query() == query);
  CHECK(Pattern(pattern).is_exact() == is_exact);
}

TEST_CASE("a hostile pattern is matched in bounded time", "[schema]") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) {
    pattern += "a*";
  }
  CHECK_FALSE(Pattern(pattern + "b").matches(std::string(5'000, 'a')));
}
