#include "ingest/entity/antecedent_ranker.h"

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

using Vector = std::array<float, AntecedentWeights::kVector>;

/// All zeros for a word that has none.
Vector floats_of(const MentionVector& vector) {
  Vector result{};
  const std::size_t count = std::min(result.size(), vector.values.size());
  for (std::size_t i = 0; i < count; ++i)
    result[i] = vector.scale * static_cast<float>(vector.values[i]);
  return result;
}

float product(std::span<const float> a, std::span<const float> b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
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

float AntecedentRanker::score(const PairFeatures& pair,
                              std::span<const float> later,
                              std::span<const float> earlier) const {
  std::array<float, kHidden> hidden;
  float score =
      product(later.subspan(kLaterProduct, kProduct), earlier.subspan(kEarlierProduct, kProduct));
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

std::vector<float> AntecedentRanker::probabilities(
    const Choice& choice,
    const MentionVector& later,
    const std::vector<const MentionVector*>& earlier) const {
  std::vector<float> scores(choice.pairs.size(), 0.0F);
  if (weights_.linear.empty()) return scores;
  const Vector own = floats_of(later);
  float none = product(weights_.none_product, std::span(own).subspan(kLaterProduct, kProduct));
  for (const std::uint32_t feature : choice.none)
    none += weights_.none[feature];
  float most = none;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i] = score(choice.pairs[i], own, floats_of(*earlier[i]));
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
