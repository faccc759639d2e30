#include "query/plan/near_name.h"

#include <catch2/catch.hpp>

#include "query/plan/conditions_of.h"
#include "query/plan/filter_language.h"
#include "schema/read/near_word.h"
#include "schema/slips.h"
#include "tests/query/prompt/talk.h"

namespace quern {

TEST_CASE("a name is mended word by word", "[query]") {
  const auto [name, near] = GENERATE(table<std::string, std::string>({
      {"Chnia", "China"},
      {"chnia", "china"},
      {"North Kroea", "North Korea"},
      {"Zürch", "Zurich"},
      {"China", ""},  // It is known.
      {"Xyzzy", ""},  // Nothing is near.
      {"North Xyzzy", ""},
      {"Chn*", ""},  // A pattern is no slip.
      {"", ""},
      {"\xFF", ""},
  }));
  CAPTURE(name);
  Talk talk(told({"China | backs | the pact", "North Korea | met | Zürich"}));
  CHECK(nearest_name(talk.reader(), name) == near);
}

TEST_CASE("letters that changed places are one slip", "[query]") {
  CHECK(edit_distance("chnia", "china") == 1);
  CHECK(edit_distance("chain", "china") == 2);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("abc", "abc") == 0);
}

TEST_CASE("a filter is written as the user would", "[query]") {
  const std::string line = GENERATE(as<std::string>{}, "subject:\"Kim Jong Un\" predicate:met",
                                    "entity:China polarity:negative attributed:no since:2024",
                                    "?x | met | Kim ; ?x | leads | ?y ; modality:possible", "");
  CHECK(filter_text(std::get<Filter>(parse_filter(line))) == line);
}

}  // namespace quern
