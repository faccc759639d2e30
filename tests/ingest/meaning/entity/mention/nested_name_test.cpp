#include "ingest/meaning/entity/mention/nested_name.h"

#include <string>

#include <catch2/catch.hpp>

#include "ingest/meaning/entity/mention/mention_finder.h"
#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

/// Names that mean something by themselves.
std::string meant(const std::string& line) {
  const Story article = story({line});
  const Trees trees = article.trees();
  std::string names;
  for (const Mention& mention : find_mentions(trees)) {
    const bool is_meant =
        mention.kind == MentionKind::name && !is_word_of_name(trees.front(), mention);
    if (is_meant) names += (names.empty() ? "" : "; ") + mention.name;
  }
  return names;
}

TEST_CASE("a word of a place's name is no other place", "[entity]") {
  CHECK(meant("Peru/Peru/PROPN/2/compound/NNP#B-LOC County/County/PROPN/3/nsubj/NNP#I-LOC "
              "burnt/burn/VERB/0/root/VBD") == "Peru County");
  CHECK(meant("Peru/Peru/PROPN/2/compound/NNP#B-ORG Army/Army/PROPN/3/nsubj/NNP#I-ORG "
              "left/leave/VERB/0/root/VBD") == "Peru; Peru Army");
  // "Norvik, Peru burnt"
  CHECK(meant("Norvik/Norvik/PROPN/4/nsubj/NNP#B-LOC ,/,/PUNCT/3/punct/,#I-LOC "
              "Peru/Peru/PROPN/1/nmod:unmarked/NNP#I-LOC burnt/burn/VERB/0/root/VBD") ==
        "Norvik , Peru; Peru");
}

}  // namespace
}  // namespace quern
