#include "query/question/wordnet.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {

TEST_CASE("without WordNet only the words themselves are found", "[question]") {
  const WordNet none("/no such folder");
  CHECK_FALSE(none.is_open());
  CHECK(none.related("buy", WordClass::verb).empty());
  const auto forms = none.inflections("limit", WordClass::verb);
  CHECK(std::find(forms.begin(), forms.end(), "limited") != forms.end());
}

}  // namespace quern
