#include "query/question/slot/kinds.h"

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("what a phrase is tells its head", "[.wordnet]") {
  REQUIRE(dictionary().is_open());
  const Kinds kinds(dictionary());
  CHECK(kinds.is_who(text_words("the old mayor of Oslo")));
  CHECK(kinds.is_who(text_words("Acme")));
  CHECK(kinds.is_who(text_words("more than 200")));
  CHECK_FALSE(kinds.is_who(text_words("a week")));
  CHECK(kinds.is_where(text_words("a small town")));
  CHECK_FALSE(kinds.is_where(text_words("Monday")));
  CHECK_FALSE(kinds.is_where(text_words("the idea")));
  CHECK(kinds.is_kind(text_words("Russia and Iran"), "country"));
  CHECK(kinds.is_kind(text_words("the Blorbs"), "company"));
  CHECK_FALSE(kinds.is_kind(text_words("a week"), "country"));
  CHECK(kinds.is_only(text_words("the nations"), "country"));
  CHECK_FALSE(kinds.is_only(text_words("the poor nations"), "country"));
  CHECK(kinds.is_people("pilgrims"));
  CHECK_FALSE(kinds.is_people("stones"));
}

}  // namespace quern
