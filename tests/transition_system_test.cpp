#include "ingest/parse/transition_system.h"

#include <algorithm>
#include <random>
#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "ingest/text/sentence.h"

using namespace quern;

namespace {

// Heads with one space between them, 1 for the first word and 0 for the root: "2 0 2".
std::vector<TokenIndex> heads_from(const std::string& text) {
  std::vector<TokenIndex> heads;
  for (std::size_t at = 0; at < text.size(); at = text.find_first_not_of(' ', text.find(' ', at))) {
    heads.push_back(static_cast<TokenIndex>(std::stoi(text.substr(at))) - 1);
    if (text.find(' ', at) == std::string::npos) break;
  }
  return heads;
}

std::string to_text(const std::vector<TokenIndex>& heads) {
  std::string text;
  for (const TokenIndex head : heads)
    text += (text.empty() ? "" : " ") + std::to_string(head + 1);
  return text;
}

std::vector<TokenIndex> heads_of(const Configuration& configuration) {
  std::vector<TokenIndex> heads;
  for (TokenIndex word = 0; word < configuration.word_count(); ++word) {
    const TokenIndex head = configuration.head(word);
    heads.push_back(head == configuration.word_count() ? kRoot : head);
  }
  return heads;
}

// A move that costs least; of several, one at random.
Move cheapest(const Configuration& configuration,
              const std::vector<TokenIndex>& gold,
              std::mt19937& random) {
  const std::array<int, 3> costs = move_costs(configuration, gold);
  std::vector<Move> best;
  int least = 1'000'000;
  for (const Move move : {Move::shift, Move::left, Move::right}) {
    if (!configuration.allows(move)) continue;
    const int cost = costs[static_cast<std::size_t>(move)];
    if (cost < least) best.clear();
    least = std::min(least, cost);
    if (cost == least) best.push_back(move);
  }
  return best[random() % best.size()];
}

int wrong_heads(const std::vector<TokenIndex>& found, const std::vector<TokenIndex>& gold) {
  int wrong = 0;
  for (std::size_t i = 0; i < gold.size(); ++i)
    wrong += found[i] == gold[i] ? 0 : 1;
  return wrong;
}

}  // namespace

TEST_CASE("following the oracle builds the gold tree", "[parse]") {
  const std::string gold = GENERATE(as<std::string>{}, "0", "2 0", "0 1", "2 0 2", "2 3 0",
                                    "0 1 2 3", "4 3 1 0", "3 3 0 5 3 5", "2 0 5 5 2 8 8 5 2");
  CAPTURE(gold);
  const auto heads = heads_from(gold);
  std::mt19937 random(1);
  for (int path = 0; path < 20; ++path) {  // every path of moves that cost nothing leads there
    Configuration configuration(static_cast<TokenIndex>(heads.size()));
    while (!configuration.finished())
      configuration.apply(cheapest(configuration, heads, random), 0);
    CHECK(to_text(heads_of(configuration)) == to_text(projective_heads(heads)));
  }
}

TEST_CASE("a move's cost is the number of gold arcs that it loses", "[parse]") {
  const auto gold = heads_from("2 0 5 5 2 8 8 5 2");
  std::mt19937 random(7);
  for (int path = 0; path < 200; ++path) {
    Configuration configuration(static_cast<TokenIndex>(gold.size()));
    int lost = 0;
    while (!configuration.finished()) {
      Move move = cheapest(configuration, gold, random);
      if (random() % 3 == 0) {  // go wrong now and then
        const auto other = static_cast<Move>(random() % 3);
        if (configuration.allows(other)) move = other;
      }
      lost += move_costs(configuration, gold)[static_cast<std::size_t>(move)];
      configuration.apply(move, 0);
    }
    CHECK(wrong_heads(heads_of(configuration), gold) == lost);
  }
}

TEST_CASE("any allowed moves end in one tree", "[parse]") {
  std::mt19937 random(3);
  for (int length = 1; length < 30; ++length) {
    Configuration configuration(length);
    while (!configuration.finished()) {
      const auto move = static_cast<Move>(random() % 3);
      if (configuration.allows(move)) configuration.apply(move, 0);
    }
    std::vector<Token> tokens(static_cast<std::size_t>(length));
    const auto heads = heads_of(configuration);
    for (std::size_t i = 0; i < tokens.size(); ++i)
      tokens[i].head = heads[i];
    CHECK(is_tree(tokens));
  }
}

TEST_CASE("arcs that cross are lifted until none does", "[parse]") {
  const auto [gold, projective] = GENERATE(table<std::string, std::string>({
      {"2 0 2", "2 0 2"},
      {"3 4 0 3", "3 3 0 3"},  // the arc from 4 to 2 crosses the one from 3 to the root
      {"2 0 2 1", "2 0 2 2"},
  }));
  CHECK(to_text(projective_heads(heads_from(gold))) == projective);
}

TEST_CASE("a transition and its name turn into each other", "[parse]") {
  for (const auto* const name : {"S", "L nsubj:pass", "R obj"})
    CHECK(to_string(transition_from_string(name).value()) == name);
  for (const auto* const name : {"", "L", "L ", "X obj", "Lobj"})
    CHECK(transition_from_string(name) == std::nullopt);
}
