#include "ingest/language/parse/spanning_tree.h"

#include <cmath>
#include <random>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/language/text/sentence.h"

using namespace quern;

namespace {

std::vector<float> random_scores(std::size_t n, std::uint32_t seed) {
  std::mt19937 generator(seed);
  std::normal_distribution<float> normal;
  std::vector<float> scores((n + 1) * (n + 1));
  for (float& score : scores)
    score = normal(generator);
  return scores;
}

bool is_one_tree(const std::vector<TokenIndex>& heads) {
  std::vector<Token> tokens(heads.size());
  for (std::size_t i = 0; i < heads.size(); ++i)
    tokens[i].head = heads[i];
  return is_tree(tokens);
}

double total(const std::vector<float>& scores, const std::vector<TokenIndex>& heads) {
  double sum = 0;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    sum += scores[(i + 1) * (heads.size() + 1) + static_cast<std::size_t>(heads[i] + 1)];
  }
  return sum;
}

// The highest sum of any tree, by trying all of them.
double best_of_all(const std::vector<float>& scores, std::size_t n) {
  double best = -1e9;
  std::vector<TokenIndex> heads(n, kRoot);
  const auto count = static_cast<std::size_t>(std::pow(n + 1, n));
  for (std::size_t number = 0; number < count; ++number) {
    std::size_t rest = number;
    for (TokenIndex& head : heads) {
      head = static_cast<TokenIndex>(rest % (n + 1)) - 1;
      rest /= n + 1;
    }
    if (is_one_tree(heads)) best = std::max(best, total(scores, heads));
  }
  return best;
}

}  // namespace

TEST_CASE("no tree with one root has a higher sum", "[parse]") {
  for (std::uint32_t seed = 0; seed < 60; ++seed) {
    const std::size_t n = 1 + seed % 5;
    const auto scores = random_scores(n, seed);
    const auto heads = maximum_spanning_tree(scores, n);
    CAPTURE(seed, n);
    CHECK(is_one_tree(heads));
    CHECK(total(scores, heads) == Approx(best_of_all(scores, n)));
  }
}

TEST_CASE("a long sentence of noise, and one of ties, becomes one tree", "[parse]") {
  CHECK(is_one_tree(maximum_spanning_tree(random_scores(300, 1), 300)));
  CHECK(is_one_tree(maximum_spanning_tree(std::vector<float>(301 * 301, 0), 300)));
}
