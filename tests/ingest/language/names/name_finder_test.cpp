#include "ingest/language/names/name_finder.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/language/names/joined_names.h"
#include "ingest/language/names/office_holders.h"
#include "tests/support/parsed.h"

using namespace quern;

namespace {

constexpr std::string_view kLabels[] = {"B-LOC", "B-PER", "I-LOC", "I-PER", "O"};

std::string best(const std::vector<std::vector<float>>& scores) {
  std::vector<const float*> rows;
  for (const auto& row : scores)
    rows.push_back(row.data());
  std::string text;
  for (const std::size_t label : best_labels(rows, kLabels))
    text.append(text.empty() ? "" : " ").append(kLabels[label]);
  return text;
}

/// The labels after names are joined; "Lee/B-PER" has one before.
std::string joined(std::string_view line) {
  constexpr std::array<std::string_view, 2> kPlaces = {"Bosnia and Herzegovina",
                                                       "Saint Vincent and the Grenadines"};
  std::vector<Token> words = labelled(line);
  join_names(words, kPlaces);
  std::string text;
  for (const Token& word : words)
    text.append(text.empty() ? "" : " ").append(word.name);
  return text;
}

}  // namespace

TEST_CASE("a name goes on only as what it began as", "[names]") {
  CHECK(best({{2, 0, 0, 0, 0}, {0, 0, 0, 3, 2}}) == "B-LOC O");
  CHECK(best({{2, 1, 0, 0, 0}, {0, 0, 0, 4, 1}}) == "B-PER I-PER");
  CHECK(best({{0, 0, 9, 0, 1}}) == "O");
  CHECK(best({}).empty());
}

TEST_CASE("what a conjunction joins within a name is one name", "[names]") {
  CHECK(joined("to Bosnia/B-LOC and Herzegovina/B-LOC") == "O B-LOC I-LOC I-LOC");
  CHECK(joined("Saint/B-PER Vincent/I-PER and the Grenadines/B-LOC") ==
        "B-LOC I-LOC I-LOC I-LOC I-LOC");
  CHECK(joined("Russia/B-LOC and Ukraine/B-LOC") == "B-LOC O B-LOC");
  CHECK(joined("Procter/B-ORG & Gamble/B-PER") == "B-ORG I-ORG I-ORG");
  CHECK(joined("Lee/B-PER & Diaz/B-PER ( 2003 )") == "B-PER O B-PER O O O");
  CHECK(joined("Mary/B-PER & Ann/B-PER Lee/I-PER") == "B-PER O B-PER I-PER");
  CHECK(joined("& Gamble/B-PER &") == "O B-PER O");
}

TEST_CASE("proper nouns beside one person's office are that person's name", "[names]") {
  const auto named = [](std::string_view words, std::string_view entity) {
    Sentence sentence = parsed(words).sentence;
    sentence.tokens[0].entity = entity;
    name_office_holders(sentence.tokens);
    std::string labels;
    for (const Token& token : sentence.tokens)
      labels.append(labels.empty() ? "" : " ").append(token.name);
    return labels;
  };
  const std::string engineer =
      "engineer/engineer/NOUN/0/root/NN Ann/Ann/PROPN/1/appos/NNP Lee/Lee/PROPN/2/flat/NNP";
  CHECK(named(engineer, "person") == "O B-PER I-PER");
  CHECK(named(engineer, "object") == "O O O");
  CHECK(named("director/director/NOUN/0/root/NN Ann/Ann/PROPN/1/flat/NNP al/al/PROPN/1/flat/NNP "
              "-/-/PUNCT/5/punct/HYPH Amr/Amr/PROPN/3/flat/NNP left/leave/VERB/1/acl/VBD",
              "person") == "O B-PER I-PER I-PER I-PER O");
  CHECK(named("administrator/administrator/NOUN/2/nmod:desc/NN Ann/Ann/PROPN/0/root/NNP "
              "Lee/Lee/PROPN/2/flat/NNP",
              "person") == "O B-PER I-PER");
  CHECK(named("captain/captain/NOUN/3/nsubj/NN Ann/Ann/PROPN/3/obl/NNP won/win/VERB/0/root/VBD",
              "person") == "O O O");
}

TEST_CASE("an epithet is of the name before it", "[names]") {
  CHECK(joined("Peter/B-PER the Great won") == "B-PER I-PER I-PER O");
  CHECK(joined("told Lee/B-PER the White House") == "O B-PER O O O");
  CHECK(joined("Lee/B-PER the") == "B-PER O");
}
