#include "ingest/language/names/settled_types.h"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.h"

namespace quern {
namespace {

/// A sentence as labelled() reads it; a name means a person or, if not, an organization.
Sentence sentence(std::string_view line) {
  Sentence result;
  result.tokens = labelled(line);
  for (Token& token : result.tokens) {
    token.lemma = token.form;
    token.head = &token == &result.tokens.front() ? kRoot : 0;
    if (token.name != "O") token.entity = token.name.ends_with("PER") ? "person" : "organization";
  }
  return result;
}

/// Labels of the last sentence's names after all are settled, and what their words mean.
std::string settled(const std::vector<std::string_view>& lines) {
  std::vector<Sentence> sentences;
  sentences.reserve(lines.size());
  for (const std::string_view line : lines)
    sentences.push_back(sentence(line));
  settle_types(sentences);
  std::string text;
  for (const Token& token : sentences.back().tokens) {
    if (token.name == "O") continue;
    text.append(text.empty() ? "" : " ").append(token.form).append("/").append(token.name);
    text.append("/").append(token.entity);
  }
  return text;
}

TEST_CASE("a name that an article uses as a place is one wherever it stands", "[names]") {
  // "rain fell in Wexley"
  CHECK(settled({"rain fell in Wexley/B-ORG", "in Wexley/B-PER it rained", "say Wexley/B-ORG"}) ==
        "Wexley/B-LOC/place");
  CHECK(settled({"rain fell in Wexley/B-ORG", "say Wexley/B-ORG"}) == "Wexley/B-ORG/organization");
  CHECK(settled({"stake in Wexley/B-ORG", "shares in Wexley/B-ORG", "say Wexley/B-ORG"}) ==
        "Wexley/B-ORG/organization");
  CHECK(settled({"fly in NATO/B-ORG", "as in NATO/B-ORG", "say NATO/B-ORG"}) ==
        "NATO/B-ORG/organization");
}

TEST_CASE("some words head names of organizations only", "[names]") {
  // "say Reform Party"
  CHECK(settled({"say Reform/B-PER Party/I-PER"}) ==
        "Reform/B-ORG/organization Party/I-ORG/organization");
}

TEST_CASE("somebody of an organization is a person", "[names]") {
  // "Ann of Reform Party"
  CHECK(settled({"Ann/B-PER of/I-PER Reform/I-PER Party/I-PER"}).starts_with("Ann/B-PER/person"));
  CHECK(settled({"Union/B-LOC of/I-LOC Reform/I-LOC Party/I-LOC"}).starts_with("Union/B-ORG"));
}

TEST_CASE("what a landform is called by is a place", "[names]") {
  // "the Orvane rainforest"
  std::vector<Sentence> sentences = {sentence("the Orvane/B-ORG rainforest"),
                                     sentence("the Orvane/B-ORG shop")};
  for (Sentence& one : sentences)
    one.tokens.back().upos = Upos::NOUN;
  settle_types(sentences);
  CHECK(sentences[0].tokens[1].name == "B-LOC");
  CHECK(sentences[1].tokens[1].name == "B-ORG");
}

TEST_CASE("a name in capitals is nobody's", "[names]") {
  // "they say that OXRD won"
  CHECK(settled({"they say that OXRD/B-PER won"}) == "OXRD/B-ORG/organization");
  CHECK(settled({"SAY THAT OXRD/B-PER WON"}) == "OXRD/B-PER/person");
  CHECK(settled({"they say that Senator OXRD/B-PER won"}) == "OXRD/B-PER/person");
  CHECK(settled({"they say that Senators OXRD/B-PER won"}) == "OXRD/B-PER/person");
}

TEST_CASE("who has an address is a person", "[names]") {
  // "to Orla Venn orla@venn.org"
  CHECK(settled({"to Orla/B-ORG Venn/I-ORG orla@venn.org"}) ==
        "Orla/B-PER/person Venn/I-PER/person");
}

TEST_CASE("a place that names a school is the school where something is at it", "[names]") {
  // "met at Wexley", "Wexley School won"
  const std::string_view school = "said Wexley/B-ORG School/I-ORG won";
  CHECK(settled({school, "met at Wexley/B-LOC", "ate at Wexley/B-LOC"}) ==
        "Wexley/B-ORG/organization");
  CHECK(settled({school, "met at Wexley/B-PER"}) == "Wexley/B-PER/person");
}

TEST_CASE("a chamber is an organization whatever it is part of", "[names]") {
  // "the House voted"
  std::vector<Sentence> sentences = {sentence("the House voted"), sentence("the Opera House")};
  settle_types(sentences);
  CHECK(sentences[0].tokens[1].entity == "organization");
  CHECK(sentences[1].tokens[2].entity == "O");
}

TEST_CASE("who has a title is a person where nothing else is known of the name", "[names]") {
  // "with General Prescott"
  CHECK(settled({"with General Prescott"}) == "Prescott/B-PER/person");
  CHECK(settled({"with General Assembly"}).empty());
  CHECK(settled({"with Justice Minister"}).empty());
}

TEST_CASE("an organization's name of several words is read alike everywhere", "[names]") {
  // "say Blue Heron"
  CHECK(settled({"see Blue/B-ORG Heron/I-ORG", "say Blue/B-WORK Heron"}) ==
        "Blue/B-ORG/organization Heron/I-ORG/O");
}

TEST_CASE("a part of a country is no office", "[names]") {
  constexpr std::string_view kPlace = "Tarn/B-LOC/place Department/I-LOC/place";
  CHECK(settled({"rain in Tarn/B-ORG Department/I-ORG"}) == kPlace);
  CHECK(settled({"rain at Laon/B-LOC , Tarn/B-ORG Department/I-ORG , Peru/B-LOC"}) ==
        "Laon/B-LOC/organization Tarn/B-LOC/place Department/I-LOC/place Peru/B-LOC/organization");
  CHECK(settled({"the Justice/B-ORG Department/I-ORG , Ann/B-PER"}).starts_with("Justice/B-ORG"));
}

TEST_CASE("the last word tells an event and a gang", "[names]") {
  CHECK(settled({"the Norland/B-ORG Cup/I-ORG"}) == "Norland/B-EVENT/event Cup/I-EVENT/event");
  CHECK(settled({"the Orm/B-LOC Cartel/I-LOC"}).find("Cartel/I-ORG/organization") !=
        std::string::npos);
  CHECK(settled({"a Cup/B-ORG"}) == "Cup/B-ORG/organization");
}

}  // namespace
}  // namespace quern
