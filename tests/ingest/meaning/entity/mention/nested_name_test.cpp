#include "ingest/meaning/entity/mention/nested_name.h"

#include <string>

#include <catch2/catch.hpp>

#include "ingest/meaning/entity/mention/mention_finder.h"
#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

/// Names that mean something by themselves.
std::string names_meant(const Story& article) {
  const Trees trees = article.trees();
  std::string names;
  for (const Mention& mention : find_mentions(trees)) {
    const bool is_meant =
        mention.kind == MentionKind::name && !is_word_of_name(trees.front(), mention);
    if (is_meant) names += (names.empty() ? "" : "; ") + mention.name;
  }
  return names;
}

std::string meant(const std::string& line) {
  return names_meant(story({line}));
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

TEST_CASE("what a body is for is no name within its name", "[entity]") {
  const auto meant_by = [](const std::string& line, TokenIndex word, const std::string& entity) {
    Story article = story({line});
    article.sentences[0].tokens[static_cast<std::size_t>(word)].entity = entity;
    return names_meant(article);
  };
  const auto body = [](const std::string& preposition, const std::string& field) {
    return "Court/Court/PROPN/4/nsubj/NNP#B-ORG " + preposition + '/' + preposition +
           "/ADP/3/case/IN#I-ORG " + field + '/' + field +
           "/PROPN/1/nmod/NNP#I-ORG met/meet/VERB/0/root/VBD";
  };
  CHECK(meant_by(body("for", "Rights"), 2, "organization") == "Court for Rights");
  CHECK(meant_by(body("of", "Rights"), 2, "organization") == "Court of Rights");
  CHECK(meant_by(body("of", "State"), 2, "place") == "Court of State");
  CHECK(meant_by(body("of", "UNESCO"), 2, "organization") == "Court of UNESCO; UNESCO");
  CHECK(meant_by(body("of", "Norvik"), 2, "place") == "Court of Norvik; Norvik");
  CHECK(meant_by(body("of", "Women"), 2, "organization") == "Court of Women");
  // "Court of the District of Norvik": no town Norvik.
  CHECK(meant_by("Court/Court/PROPN/7/nsubj/NNP#B-ORG of/of/ADP/4/case/IN#I-ORG "
                 "the/the/DET/4/det/DT#I-ORG District/District/PROPN/1/nmod/NNP#I-ORG "
                 "of/of/ADP/6/case/IN#I-ORG Norvik/Norvik/PROPN/4/nmod/NNP#I-ORG "
                 "met/meet/VERB/0/root/VBD",
                 3, "place") == "Court of the District of Norvik; District of Norvik");
}

}  // namespace
}  // namespace quern
