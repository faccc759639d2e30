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

TEST_CASE("what is derived from a verb like a phrasal one is related to that", "[question]") {
  const auto has = [](const std::string& verb, const std::string& noun) {
    const auto related = dictionary().related(verb, WordClass::verb);
    return std::any_of(related.begin(), related.end(), [&](const RelatedWord& word) {
      return word.lemma == noun && word.word_class == WordClass::noun;
    });
  };
  CHECK(has("step down", "resignation"));
  CHECK_FALSE(has("quit", "resignation"));
}

}  // namespace quern
