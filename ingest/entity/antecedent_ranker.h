#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ingest/entity/choice.h"
#include "ingest/names/antecedent_weights.h"
#include "ingest/text/token.h"

namespace quern {

/// Says how likely a mention takes up each of those before it, "none of them" being one more choice
/// (Denis and Baldridge 2008; Lee et al. 2017, "End-to-end Neural Coreference Resolution", with a
/// hidden layer over features and over the vectors of both heads, and the product of two more).
/// ingest/train/neural/fit_antecedents.py fits it. Const use from several threads is safe.
class AntecedentRanker {
 public:
  /// Without weights nothing is likely.
  AntecedentRanker() = default;
  /// Views the weights. Throws std::runtime_error if they are not for the features of pairs.
  explicit AntecedentRanker(const AntecedentWeights& weights);

  /// Of each of the antecedents, the probability that the mention takes it up. `earlier`: the
  /// vectors of their heads.
  [[nodiscard]] std::vector<float> probabilities(
      const Choice& choice,
      const MentionVector& later,
      const std::vector<const MentionVector*>& earlier) const;

 private:
  [[nodiscard]] float score(const PairFeatures& pair,
                            std::span<const float> later,
                            std::span<const float> earlier) const;

  AntecedentWeights weights_;
};

}  // namespace quern
