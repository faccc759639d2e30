#include "ingest/meaning/entity/antecedent_ranker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace quern {
namespace {

constexpr std::size_t kHidden = AntecedentWeights::kHidden;
constexpr std::size_t kProduct = AntecedentWeights::kProduct;

// Parts of a mention's vector.
constexpr std::size_t kLaterHidden = 0;
constexpr std::size_t kEarlierHidden = kHidden;
constexpr std::size_t kLaterProduct = 2 * kHidden;
constexpr std::size_t kEarlierProduct = 2 * kHidden + kProduct;

float product(const float* a, const float* b) {
  return std::inner_product(a, a + kProduct, b, 0.0F);
}

}  // namespace

AntecedentRanker::AntecedentRanker(const AntecedentWeights& weights) : weights_(weights) {
  if (weights.linear.empty()) return;
  if (weights.linear.size() != count_of_pair_features() ||
      weights.none.size() != count_of_none_features()) {
    throw std::runtime_error(
        "the model's weights of antecedents are for other features; build its file again");
  }
}

AntecedentRanker::Vector AntecedentRanker::expanded(const WordVector& vector) {
  Vector result;
  expand(vector, result);
  return result;
}

float AntecedentRanker::score(const PairFeatures& pair,
                              const Vector& later,
                              const Vector& earlier) const {
  std::array<float, kHidden> hidden{};
  float score = product(later.data() + kLaterProduct, earlier.data() + kEarlierProduct);
  for (std::size_t i = 0; i < kHidden; ++i)
    hidden[i] = weights_.bias[i] + later[kLaterHidden + i] + earlier[kEarlierHidden + i];
  for (const std::uint32_t feature : pair) {
    const float* const row = weights_.hidden.data() + feature * kHidden;
    for (std::size_t i = 0; i < kHidden; ++i)
      hidden[i] += row[i];
    score += weights_.linear[feature];
  }
  for (std::size_t i = 0; i < kHidden; ++i)
    score += weights_.out[i] * std::max(hidden[i], 0.0F);
  return score;
}

std::vector<float> AntecedentRanker::probabilities(const Choice& choice,
                                                   std::span<const Vector> vectors) const {
  std::vector<float> scores(choice.pairs.size(), 0.0F);
  if (weights_.linear.empty()) return scores;
  const Vector& own = vectors[choice.mention];
  float none = product(weights_.none_product.data(), own.data() + kLaterProduct);
  for (const std::uint32_t feature : choice.none)
    none += weights_.none[feature];
  float most = none;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i] = score(choice.pairs[i], own, vectors[choice.antecedents[i]]);
    most = std::max(most, scores[i]);
  }
  float total = std::exp(none - most);
  for (float& score : scores) {
    score = std::exp(score - most);
    total += score;
  }
  for (float& score : scores)
    score /= total;
  return scores;
}

}  // namespace quern
