#include "ingest/meaning/entity/naming.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/meaning/entity/mention/mention_finder.h"
#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

/// What the chain of the article's first mention is called, and its entity's type.
std::string first_name(const std::vector<std::string>& lines) {
  const Story article = story(lines);
  const Trees trees = article.trees();
  const std::vector<Mention> mentions = find_mentions(trees);
  const Chains chains = find_chains(trees, mentions, {});
  const NamedChains named = name_chains(trees, mentions, chains);
  const auto& entity = named.entities.front();
  return named.names.front() + (entity ? ' ' + entity->type : "") +
         (entity && entity->is_local ? " of the article" : "");
}

std::string fell(const std::string& subject) {
  return subject + " fell/fall/VERB/0/root/VBD";
}

TEST_CASE("a chain is called by its best name", "[entity]") {
  const std::string berg = "Berg/Berg/PROPN/2/nsubj/NNP#B-PER won/win/VERB/0/root/VBD";
  const std::string anna_berg =
      "Anna/Anna/PROPN/3/nsubj/NNP#B-PER Berg/Berg/PROPN/1/flat/NNP#I-PER won/win/VERB/0/root/VBD";
  CHECK(first_name({berg, berg, anna_berg}) == "Anna Berg PER");
  CHECK(first_name({berg}) == "Berg PER of the article");
  CHECK(first_name({fell("America/America/PROPN/2/nsubj/NNP#B-LOC")}) == "United States LOC");
  // A town that is called as a country.
  CHECK(first_name({"America/America/PROPN/4/nsubj/NNP#B-LOC ,/,/PUNCT/3/punct/, "
                    "Peru/Peru/PROPN/1/nmod/NNP#B-LOC fell/fall/VERB/0/root/VBD"}) ==
        "America LOC");
  CHECK(
      first_name({"The/the/DET/2/det/DT EU/EU/PROPN/3/nsubj/NNP#B-ORG met/meet/VERB/0/root/VBD"}) ==
      "European Union ORG");
}

TEST_CASE("what has no name is called by its fullest description", "[entity]") {
  const std::string deal = fell("The/the/DET/2/det/DT deal/deal/NOUN/3/nsubj/NN");
  // The recent pact between Chile and Peru fell.
  const std::string pact =
      "The/the/DET/3/det/DT recent/recent/ADJ/3/amod/JJ pact/pact/NOUN/8/nsubj/NN "
      "between/between/ADP/5/case/IN Chile/Chile/PROPN/3/nmod/NNP#B-LOC and/and/CCONJ/7/cc/CC "
      "Peru/Peru/PROPN/5/conj/NNP#B-LOC fell/fall/VERB/0/root/VBD";
  CHECK(first_name({pact, deal}) == "Chile-Peru pact");
  CHECK(first_name({pact}).empty());
  // A capital that only begins the sentence is left there.
  CHECK(first_name({fell("Secret/secret/ADJ/2/amod/JJ pact/pact/NOUN/3/nsubj/NN"), deal}) ==
        "secret pact");
}

TEST_CASE("what nothing was told of before is not described later", "[entity]") {
  const std::string stop = "Stop/stop/VERB/0/root/VB";
  const auto name_of_both = [&](const std::string& first, const std::string& later) {
    const Story article = story({stop, stop, fell(first), fell(later)});
    const Trees trees = article.trees();
    const std::vector<Mention> mentions = find_mentions(trees);
    Chains chains = find_chains(trees, mentions, {});
    chains.chain_of = {0, 0};
    return name_chains(trees, mentions, chains).names.front();
  };
  const std::string the_train = "The/the/DET/2/det/DT train/train/NOUN/3/nsubj/NN";
  const std::string red = "red/red/ADJ/3/amod/JJ train/train/NOUN/4/nsubj/NN";
  CHECK(name_of_both(the_train, "The/the/DET/3/det/DT " + red) == "train");
  CHECK(name_of_both("A/a/DET/3/det/DT " + red, the_train) == "red train");
  CHECK(name_of_both("Trains/train/NOUN/2/nsubj/NNS", "A/a/DET/3/det/DT " + red) == "trains");
}

TEST_CASE("a place is called without the country behind it", "[entity]") {
  const std::string in_peru =
      "North/North/PROPN/2/compound/NNP#B-LOC Norvik/Norvik/PROPN/5/nsubj/NNP#I-LOC "
      ",/,/PUNCT/4/punct/, Peru/Peru/PROPN/2/nmod:unmarked/NNP#I-LOC burnt/burn/VERB/0/root/VBD";
  CHECK(first_name({in_peru}) == "North Norvik LOC");
  // What the network takes for a name may begin with the comma.
  CHECK(first_name({",/,/PUNCT/2/punct/,#B-LOC Peru/Peru/PROPN/3/nsubj/NNP#I-LOC "
                    "burnt/burn/VERB/0/root/VBD"}) == ", Peru LOC");
}

}  // namespace
}  // namespace quern
