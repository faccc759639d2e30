#include "ingest/meaning/entity/institution_country.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/meaning/entity/mention/mention_finder.h"
#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

constexpr const char* kCourt =
    "The/the/DET/3/det/DT Supreme/Supreme/ADJ/3/amod/JJ#B-ORG Court/Court/PROPN/4/nsubj/NNP#I-ORG "
    "sat/sit/VERB/0/root/VBD";

/// Whose court the article tells of.
std::string country(const std::vector<std::string>& lines) {
  const Story article = story(lines);
  const Trees trees = article.trees();
  const std::vector<Mention> mentions = find_mentions(trees);
  std::vector<std::size_t> courts;
  for (std::size_t i = 0; i < mentions.size(); ++i)
    if (mentions[i].head_word == "court") courts.push_back(i);
  return country_of_institution(trees, mentions, courts);
}

TEST_CASE("an institution is of the country that is named with it", "[entity]") {
  const std::string in_peru =
      "The/the/DET/3/det/DT Supreme/Supreme/ADJ/3/amod/JJ#B-ORG "
      "Court/Court/PROPN/4/nsubj/NNP#I-ORG sat/sit/VERB/0/root/VBD in/in/ADP/6/case/IN "
      "Peru/Peru/PROPN/4/obl/NNP#B-LOC";
  const std::string chile = "Chile/Chile/PROPN/2/nsubj/NNP#B-LOC won/win/VERB/0/root/VBD";
  const std::string peruvians =
      "A/a/DET/3/det/DT Peruvian/Peruvian/ADJ/3/amod/JJ#B-NORP judge/judge/NOUN/4/nsubj/NN "
      "won/win/VERB/0/root/VBD";
  CHECK(country({in_peru}) == "Peru");
  CHECK(country({in_peru, chile}) == "Peru");
  CHECK(country({kCourt, peruvians}) == "Peru");
  CHECK(country({kCourt}).empty());
  CHECK(country({kCourt, peruvians, chile}).empty());
}

}  // namespace
}  // namespace quern
