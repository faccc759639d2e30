#include "ingest/language/names/hyphenated_names.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.h"

using namespace quern;

namespace {

/// The labels of the words, "Lee/B-PER" having one before; a hyphen stands without spaces, and a
/// number hangs on the word before it.
std::string joined(std::string_view line) {
  constexpr std::array<std::string_view, 2> kCountries = {"Chile", "Peru"};
  std::vector<Token> words = labelled(line);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].form == "-") words[i].space_after = words[i - 1].space_after = false;
    if (words[i].form.find_first_not_of("0123456789") != std::string::npos) continue;
    words[i].upos = Upos::NUM;
    words[i].deprel = "flat";
  }
  join_hyphenated_names(words, kCountries);
  std::string text;
  for (const Token& word : words)
    text.append(text.empty() ? "" : " ").append(word.name);
  return text;
}

}  // namespace

TEST_CASE("a hyphen joins one name", "[names]") {
  // "to Alba-Corda"
  CHECK(joined("to Alba/B-LOC - Corda/B-LOC") == "O B-LOC I-LOC I-LOC");
  CHECK(joined("Hapag/B-ORG - Veer won") == "B-ORG I-ORG I-ORG O");
  CHECK(joined("Al - Noor/B-ORG Brigade/I-ORG won") == "B-ORG I-ORG I-ORG I-ORG O");
  CHECK(joined("Chile/B-LOC - Peru/B-LOC") == "B-LOC O B-LOC");
  CHECK(joined("Acme/B-ORG - Norsk/B-ORG") == "B-ORG O B-ORG");
  CHECK(joined("Chilean/B-NORP - Peruvian/B-NORP") == "B-NORP O B-NORP");
  CHECK(joined("Oslo/B-LOC - based") == "B-LOC O O");
}

TEST_CASE("a number ends the name of a thing", "[names]") {
  // "the Veer 7"
  CHECK(joined("the Veer/B-WORK 7 won") == "O B-WORK I-WORK O");
  CHECK(joined("a Veer/B-WORK - 22 won") == "O B-WORK I-WORK I-WORK O");
  CHECK(joined("on Route/B-LOC 66 now") == "O B-LOC I-LOC O");
  CHECK(joined("Ann/B-PER 42 won") == "B-PER O O");
  CHECK(joined("Acme/B-ORG - 2 - 1") == "B-ORG O O O O");
}
