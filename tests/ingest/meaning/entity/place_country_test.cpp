#include "ingest/meaning/entity/place_country.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/meaning/entity/mention/mention_finder.h"
#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

/// Where the article says that Norvik is.
std::string country(const std::vector<std::string>& lines) {
  const Story article = story(lines);
  const Trees trees = article.trees();
  const std::vector<Mention> mentions = find_mentions(trees);
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < mentions.size(); ++i)
    if (mentions[i].name == "Norvik") places.push_back(i);
  return country_of_place(trees, mentions, places);
}

std::string burnt_in(const std::string& place) {
  return "Barns/barn/NOUN/2/nsubj/NNS burnt/burn/VERB/0/root/VBD in/in/ADP/4/case/IN " + place;
}

TEST_CASE("a place is in the country that is told with it", "[entity]") {
  const std::string norvik = "Norvik/Norvik/PROPN/2/obl/NNP#B-LOC";
  const std::string in_peru =
      "Barns/barn/NOUN/2/nsubj/NNS burnt/burn/VERB/0/root/VBD in/in/ADP/4/case/IN "
      "Norvik/Norvik/PROPN/2/obl/NNP#B-LOC ,/,/PUNCT/6/punct/, Peru/Peru/PROPN/4/nmod/NNP#B-LOC";
  const std::string in_chile = burnt_in(
      norvik + " ,/,/PUNCT/6/punct/, Westmark/Westmark/PROPN/4/nmod/NNP#B-LOC ,/,/PUNCT/8/punct/, "
               "Chile/Chile/PROPN/6/nmod/NNP#B-LOC");
  CHECK(country({in_peru}) == "Peru");
  CHECK(country({in_chile}) == "Chile");
  CHECK(country({"Peru/Peru/PROPN/3/nmod:poss/NNP#B-LOC 's/'s/PART/1/case/POS "
                 "Norvik/Norvik/PROPN/4/nsubj/NNP#B-LOC burnt/burn/VERB/0/root/VBD"}) == "Peru");
  CHECK(country({burnt_in(norvik)}).empty());
  CHECK(country({in_peru, in_chile}).empty());
  // "in Norvik, Peru and Chile" lists three places.
  CHECK(country({burnt_in(norvik + " ,/,/PUNCT/6/punct/, Peru/Peru/PROPN/4/conj/NNP#B-LOC "
                                   "and/and/CCONJ/8/cc/CC Chile/Chile/PROPN/4/conj/NNP#B-LOC")})
            .empty());
}

}  // namespace
}  // namespace quern
