#pragma once

#include <cstddef>
#include <span>

namespace quern {

/// The trained numbers by which a verb without a subject of its own gets one, see
/// ingest/language/clause/control.h. Views the model file; empty where there is none.
struct ControlWeights {
  static constexpr std::size_t kHidden = 32;         ///< Width of the hidden layer.
  static constexpr std::size_t kProduct = 32;        ///< Width of the vectors that are multiplied.
  static constexpr std::size_t kBuckets = 1U << 14;  ///< Features share them, by their hash.
  /// Width of a word's vector: what it adds to the hidden layer as the verb, as whoever may do it
  /// and as what the verb hangs on, and its factor in the product as the verb and as whoever may.
  static constexpr std::size_t kVector = 3 * kHidden + 2 * kProduct;

  std::span<const float> nobody;          ///< [kBuckets], of nobody in the sentence.
  std::span<const float> nobody_product;  ///< [kProduct]
  std::span<const float> pair;            ///< [kBuckets], of a verb and a word.
  std::span<const float> out;             ///< [kHidden]
};

}  // namespace quern
