#pragma once

#include <cstddef>
#include <span>

#include "ingest/language/encode/weights_file.h"

namespace quern {

/// The trained numbers by which mentions are linked, see ingest/meaning/entity/antecedent_ranker.h.
/// Views the model file; empty where it has none.
struct AntecedentWeights {
  static constexpr std::size_t kHidden = 32;   ///< Width of the hidden layer.
  static constexpr std::size_t kProduct = 32;  ///< Width of the vectors that are multiplied.
  /// Width of a mention's vector: what it adds to the hidden layer as the later of two and as the
  /// earlier, and its factor in the product as the later and as the earlier.
  static constexpr std::size_t kVector = 2 * (kHidden + kProduct);

  std::span<const float> none;          ///< By feature of taking up nothing.
  std::span<const float> none_product;  ///< [kProduct]
  std::span<const float> linear;        ///< By feature of a pair.
  std::span<const float> hidden;        ///< [features of a pair][kHidden]
  std::span<const float> bias;          ///< [kHidden]
  std::span<const float> out;           ///< [kHidden]
};

/// Throws std::runtime_error, naming the file, if it has the weights in part only.
[[nodiscard]] AntecedentWeights antecedent_weights(const WeightsFile& weights);

}  // namespace quern
