#include "ingest/meaning/entity/country_adjective.h"

#include <numeric>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

/// "Chilean=Chile", with "only whose" where the adjective does not mean the country.
std::string adjectives(const std::string& line) {
  const Story article = story({line});
  const Tree tree = article.trees().front();
  std::vector<TokenIndex> words(static_cast<std::size_t>(tree.size()));
  std::iota(words.begin(), words.end(), 0);
  std::string text;
  for (const CountryAdjective& adjective : country_adjectives(tree, words)) {
    text += (text.empty() ? "" : ", ") + adjective.text + "=" + std::string(adjective.country) +
            (adjective.is_meant ? "" : " only whose");
  }
  return text;
}

std::string of_noun(const std::string& noun) {
  return adjectives("some/some/DET/3/det/DT Chilean/Chilean/ADJ/3/amod/JJ#B-NORP " + noun +
                    " fell/fall/VERB/0/root/VBD");
}

TEST_CASE("an adjective means the country, or only tells whose something is", "[entity]") {
  CHECK(of_noun("ministers/minister/NOUN/4/nsubj/NNS") == "Chilean=Chile");
  CHECK(of_noun("exports/export/NOUN/4/nsubj/NNS") == "Chilean=Chile");
  CHECK(of_noun("drones/drone/NOUN/4/nsubj/NNS") == "Chilean=Chile only whose");
  CHECK(of_noun("prisoners/prisoner/NOUN/4/nsubj/NNS") == "Chilean=Chile only whose");
  CHECK(of_noun("painter/painter/NOUN/4/nsubj/NN").empty());
}

TEST_CASE("an adjective of two words is one, and so is each of two", "[entity]") {
  CHECK(adjectives("the/the/DET/4/det/DT South/South/PROPN/3/compound/NNP#B-NORP "
                   "African/African/ADJ/4/amod/JJ#I-NORP minister/minister/NOUN/5/nsubj/NN "
                   "left/leave/VERB/0/root/VBD") == "South African=South Africa");
  CHECK(adjectives("the/the/DET/4/det/DT North/North/PROPN/3/compound/NNP "
                   "Chilean/Chilean/ADJ/4/amod/JJ#B-NORP minister/minister/NOUN/5/nsubj/NN "
                   "left/leave/VERB/0/root/VBD")
            .empty());
  CHECK(adjectives("Chilean/Chilean/ADJ/4/amod/JJ#B-NORP and/and/CCONJ/3/cc/CC "
                   "Kenyan/Kenyan/ADJ/1/conj/JJ#B-NORP ministers/minister/NOUN/5/nsubj/NNS "
                   "met/meet/VERB/0/root/VBD") == "Chilean=Chile, Kenyan=Kenya");
}

}  // namespace
}  // namespace quern
