#include "ingest/language/names/joined_names.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.h"

using namespace quern;

namespace {

std::string labels_of(const std::vector<Token>& words) {
  std::string text;
  for (const Token& word : words)
    text.append(text.empty() ? "" : " ").append(word.name);
  return text;
}

/// The labels after names are joined; "Lee/B-PER" has one before.
std::string joined(std::string_view line) {
  constexpr std::array<std::string_view, 2> kPlaces = {"Bosnia and Herzegovina",
                                                       "Saint Vincent and the Grenadines"};
  std::vector<Token> words = labelled(line);
  join_names(words, kPlaces);
  return labels_of(words);
}

/// The labels after one of the rules; "Lee/B-PER" has one before.
std::string after(void (*rule)(std::span<Token>), std::string_view line) {
  std::vector<Token> words = labelled(line);
  rule(words);
  return labels_of(words);
}

/// The labels of "Ann Lee left" after the rule, if the name goes on with this flat word.
std::string extended(std::string_view word, std::string_view label, TokenIndex head) {
  std::vector<Token> words =
      labelled("Ann/" + std::string(label) + " " + std::string(word) + " left");
  words[1].deprel = "flat";
  words[1].head = head;
  extend_names(words);
  return labels_of(words);
}

}  // namespace

TEST_CASE("a plural names an institution", "[names]") {
  // "the Bakers' Union"
  const auto with_ending = [](std::string_view line, std::string_view tag) {
    std::vector<Token> words = labelled(line);
    words[0].xpos = tag;
    words[1].xpos = "POS";
    join_names(words, {});
    return labels_of(words);
  };
  CHECK(with_ending("Bakers ' Union/B-ORG", "NNPS") == "B-ORG I-ORG I-ORG");
  CHECK(with_ending("Workers/B-ORG ' Bank/B-ORG", "NNPS") == "B-ORG I-ORG I-ORG");
  CHECK(with_ending("Judges ' High/B-ORG Council/I-ORG", "NNPS") == "B-ORG I-ORG I-ORG I-ORG");
  CHECK(with_ending("People 's Bank/B-ORG", "NN") == "B-ORG I-ORG I-ORG");
  CHECK(with_ending("Peru/B-LOC 's Union/B-ORG", "NNP") == "B-LOC O B-ORG");
  CHECK(with_ending("Bakers ' Lee/B-PER", "NNPS") == "O O B-PER");
}

TEST_CASE("what a conjunction joins within a name is one name", "[names]") {
  // "to Bosnia and Herzegovina"; but "Russia and Ukraine"; "Procter & Gamble"
  CHECK(joined("to Bosnia/B-LOC and Herzegovina/B-LOC") == "O B-LOC I-LOC I-LOC");
  CHECK(joined("Saint/B-PER Vincent/I-PER and the Grenadines/B-LOC") ==
        "B-LOC I-LOC I-LOC I-LOC I-LOC");
  CHECK(joined("Russia/B-LOC and Ukraine/B-LOC") == "B-LOC O B-LOC");
  CHECK(joined("Procter/B-ORG & Gamble/B-PER") == "B-ORG I-ORG I-ORG");
  CHECK(joined("Lee/B-PER & Diaz/B-PER ( 2003 )") == "B-PER O B-PER O O O");
  CHECK(joined("Mary/B-PER & Ann/B-PER Lee/I-PER") == "B-PER O B-PER I-PER");
  CHECK(joined("& Gamble/B-PER &") == "O B-PER O");
}

TEST_CASE("an epithet is of the name before it", "[names]") {
  // "Peter the Great won"
  CHECK(joined("Peter/B-PER the Great won") == "B-PER I-PER I-PER O");
  CHECK(joined("told Lee/B-PER the White House") == "O B-PER O O O");
  CHECK(joined("Lee/B-PER the") == "B-PER O");
}

TEST_CASE("a name goes on with the words that the tree has in it", "[names]") {
  // "Ann Lee left"
  CHECK(extended("Lee", "B-PER", 0) == "B-PER I-PER O");
  CHECK(extended("Lee", "B-WORK", 0) == "B-WORK I-WORK O");
  CHECK(extended("Lee", "B-ORG", 0) == "B-ORG O O");
  CHECK(extended("Lee", "O", 0) == "O O O");
  CHECK(extended("here", "B-PER", 0) == "B-PER O O");
}

TEST_CASE("a name goes on with the legal form behind its comma", "[names]") {
  // "Acme, Inc. fell"
  CHECK(after(extend_names, "Acme/B-ORG , Inc. fell") == "B-ORG I-ORG I-ORG O");
  CHECK(after(extend_names, "Acme/B-ORG , S.A. fell") == "B-ORG I-ORG I-ORG O");
  CHECK(after(extend_names, "Acme/B-ORG , Oslo fell") == "B-ORG O O O");
  CHECK(after(extend_names, "acme , Inc.") == "O O O");
}

TEST_CASE("a name that ends as firms' names do is a firm's", "[names]") {
  // "at Lee Foods", "at Lee Ltd."
  CHECK(after(make_firms, "at Lee/B-PER Foods/I-PER") == "O B-ORG I-ORG");
  CHECK(after(make_firms, "at Lee/B-PER Ltd./I-PER") == "O B-ORG I-ORG");
  CHECK(after(make_firms, "at Lee/B-LOC L.P./I-LOC") == "O B-ORG I-ORG");
  CHECK(after(make_firms, "at Ann/B-PER Lee/I-PER") == "O B-PER I-PER");
  CHECK(after(make_firms, "at Foods/B-PER") == "O B-PER");
}

TEST_CASE("what everybody knows for an organization is one", "[names]") {
  // "say Interpol won"
  CHECK(after(make_organizations, "say Interpol/B-PER won") == "O B-ORG O");
  CHECK(after(make_organizations, "say Interpol won") == "O B-ORG O");
  CHECK(after(make_organizations, "say M23 won") == "O B-ORG O");
  CHECK(after(make_organizations, "say Just Stop/B-ORG Oil/I-ORG won") == "O B-ORG I-ORG I-ORG O");
  CHECK(after(make_organizations, "say Ann/B-PER Interpol/I-PER won") == "O B-PER I-PER O");
}

TEST_CASE("a name that the places have is a place's", "[names]") {
  // "say Peru won"
  constexpr std::array<std::string_view, 1> kPlaces = {"Peru"};
  const auto placed = [&](std::string_view line) {
    std::vector<Token> words = labelled(line);
    make_places(words, kPlaces);
    return labels_of(words);
  };
  CHECK(placed("say Peru/B-ORG won") == "O B-LOC O");
  CHECK(placed("say Peru won") == "O O O");
  CHECK(placed("say Peru/B-ORG Mining/I-ORG") == "O B-ORG I-ORG");
}
