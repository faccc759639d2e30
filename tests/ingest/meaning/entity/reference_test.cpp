#include <algorithm>
#include <filesystem>
#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/language/analyze/models.h"
#include "ingest/meaning/entity/coreference.h"
#include "ingest/meaning/entity/mention/mention_finder.h"

namespace quern {
namespace {

const LanguageModels& shipped_models() {
  static const LanguageModels models =
      load_models(std::filesystem::path(QUERN_SOURCE_DIR) / "data/model");
  return models;
}

/// A text's mentions and what they mean.
struct Read {
  std::vector<Sentence> sentences;
  Trees trees;
  std::vector<Mention> mentions;
  Chains chains;

  explicit Read(const std::string& text) {
    const std::vector<Span> paragraphs = {{0, text.size()}};
    sentences =
        shipped_models().analyzer.annotate(shipped_models().segmenter.segment(text, paragraphs));
    for (const Sentence& sentence : sentences)
      trees.emplace_back(sentence);
    mentions = find_mentions(trees);
    chains =
        find_chains(trees, mentions, AntecedentRanker(shipped_models().analyzer.antecedents()));
  }

  /// The words of the first mention that means the same as the last one with these words.
  [[nodiscard]] std::string first_of_chain(const std::string& words) const {
    std::string first;
    for (std::size_t i = mentions.size(); i-- > 0;) {
      if (words_at(i) != words) continue;
      const auto at = std::find(chains.chain_of.begin(), chains.chain_of.end(), chains.chain_of[i]);
      return words_at(static_cast<std::size_t>(at - chains.chain_of.begin()));
    }
    return "no such mention";
  }

  [[nodiscard]] std::string words_at(std::size_t i) const {
    const Mention& mention = mentions[i];
    return words_of(trees[mention.sentence], mention.begin, mention.end);
  }
};

TEST_CASE("mentions are linked to what they take up", "[entity]") {
  const auto [text, later, first] = GENERATE(table<std::string, std::string, std::string>({
      {"Chile signed the pact on Monday. It will send ships to Peru.", "It", "Chile"},
      {"Anna Berg won the race. Her team had expected it.", "Her", "Anna Berg"},
      {"The workers left the plant. They want more pay.", "They", "The workers"},
      {"The company sold the town a bridge. The town paid for the bridge.", "the bridge",
       "a bridge"},
      {"“I will not go,” Anna Berg said. “My husband will.”", "My", "I"},
      {"Norway thanked Chile. The Norwegian police left the country.", "the country", "Norway"},
      {"Norway thanked Chile. The Norwegian police in Chile left the country.", "the country",
       "Chile"},
      {"Chile wrote to voters. It asked where they live.", "they", "voters"},
      {"Chile, as the largest seller in the world, won by helping itself.", "itself", "Chile"},
      {"Eva Moss told Anna Berg to defend herself.", "herself", "Anna Berg"},
  }));
  CAPTURE(text);
  CHECK(Read(text).first_of_chain(later) == first);
}

TEST_CASE("readers and the many are not called by a name", "[entity]") {
  const Read read("Anna Berg won the race. “You know that we all lose,” she said.");
  for (std::size_t i = 0; i < read.mentions.size(); ++i) {
    const std::string& word = read.mentions[i].head_word;
    CAPTURE(word);
    if (word == "you" || word == "we") CHECK_FALSE(read.chains.is_sure[i]);
    if (word == "she") CHECK(read.chains.is_sure[i]);
  }
}

TEST_CASE("an expletive stands for the clause behind it", "[entity]") {
  const Read read("It is clear that prices rose. It fell.");
  CHECK(read.first_of_chain("that prices rose") == "It");
  CHECK(read.chains.chain_of.front() != read.chains.chain_of.back());
}

TEST_CASE("what is new is linked to nothing", "[entity]") {
  const auto [text, words] = GENERATE(table<std::string, std::string>({
      {"Chile sent a ship. Peru sent another ship.", "another ship"},
      {"The minister met reporters. No minister had done so.", "No minister"},
      {"A plan failed. A second plan of the council won.", "A second plan of the council"},
      {"The army took a town. Many people fled. The people of the town came back in June.",
       "The people of the town"},
      {"The bus left Lee Square Station. It stops at Shandon Station.", "Shandon Station"},
  }));
  CAPTURE(text);
  CHECK(Read(text).first_of_chain(words) == words);
}

TEST_CASE("of many of a kind others are told farther on", "[entity]") {
  const auto is_said_of_same = [](const std::string& text) {
    const Read read(text);
    std::size_t last = read.mentions.size() - 1;
    while (last > 0 && read.words_at(last) != "People")
      --last;
    REQUIRE(last > 0);
    return read.chains.chain_of.front() == read.chains.chain_of[last];
  };
  CHECK_FALSE(is_said_of_same(
      "People like bread. The bakery opened in May. It rained. People danced in the streets."));
  CHECK(is_said_of_same("People like bread. People danced in the streets."));
}

TEST_CASE("a mention has all the words of its name, and no others", "[entity]") {
  const auto [text, mention] = GENERATE(table<std::string, std::string>({
      {"She lives in Oldham, Lancashire, England.", "Oldham, Lancashire, England"},
      {"She lives in Oldham, Lancashire, England.", "Lancashire, England"},
      {"She teaches at the University of Bergen, Norway.", "the University of Bergen, Norway"},
      {"The court heard Tom Lee, QC, on Monday.", "Tom Lee, QC"},
      {"They flew to Bosnia and Herzegovina.", "Bosnia and Herzegovina"},
      {"The town was built by Peter the Great.", "Peter the Great"},
      {"Mount Fuji (the mountain) is high.", "Mount Fuji"},
  }));
  CAPTURE(text);
  const Read read(text);
  std::vector<std::string> all;
  for (std::size_t i = 0; i < read.mentions.size(); ++i)
    all.push_back(read.words_at(i));
  CHECK_THAT(all, Catch::VectorContains(mention));
}

TEST_CASE("phrases have the type of what they mean", "[entity]") {
  const Read read("The widow of the singer sold the factory in Lyon to a company last week.");
  std::vector<std::string> types;
  for (const Mention& mention : read.mentions)
    types.push_back(mention.head_word + " " + mention.entity);
  CHECK(types == std::vector<std::string>{"widow person", "singer person", "factory place",
                                          "lyon place", "company organization", "week time"});
}

TEST_CASE("a ranker for other features is refused", "[entity]") {
  AntecedentWeights weights = shipped_models().analyzer.antecedents();
  weights.none = weights.none.first(weights.none.size() - 1);
  CHECK_THROWS_WITH(AntecedentRanker(weights), Catch::Contains("other features"));
}

}  // namespace
}  // namespace quern
