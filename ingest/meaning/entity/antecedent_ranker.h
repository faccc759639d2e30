#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "ingest/language/names/antecedent_weights.h"
#include "ingest/language/text/token.h"
#include "ingest/meaning/entity/choice.h"

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

  /// The numbers of a mention's vector, zeros where it has none.
  using Vector = std::array<float, AntecedentWeights::kVector>;
  [[nodiscard]] static Vector expanded(const WordVector& vector);

  /// Of each of the antecedents, the probability that the mention takes it up. `vectors`: by place
  /// of the mention.
  [[nodiscard]] std::vector<float> probabilities(const Choice& choice,
                                                 std::span<const Vector> vectors) const;

 private:
  [[nodiscard]] float score(const PairFeatures& pair,
                            const Vector& later,
                            const Vector& earlier) const;

  AntecedentWeights weights_;
};

}  // namespace quern
