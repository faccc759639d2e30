#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "ingest/language/learn/classifier.h"

namespace quern {

/// A classifier in training: the averaged perceptron of Freund and Schapire (1999), with Collins's
/// (2002) averaging done lazily.
class Perceptron {
 public:
  /// Score of every label by the weights of now, written over `scores`.
  void score(std::span<const Feature> features, std::span<std::int32_t> scores) const;

  /// One example was seen: rewards `right` and punishes `wrong` where they differ.
  void learn(std::span<const Feature> features, Label right, Label wrong);

  /// The average over all examples. Features in fewer than `min_seen` examples since they were
  /// first needed are left out, and so are those without an average weight of `min_weight` on
  /// either side of 0. (Counting updates instead would lose what is learned at once and for good,
  /// like the lemma of a frequent word.)
  [[nodiscard]] Classifier averaged(std::vector<std::string> labels,
                                    std::uint32_t min_seen,
                                    double min_weight = 0) const;

 private:
  struct Weight {
    Label label = 0;
    std::int32_t value = 0;
    std::int64_t total = 0;  ///< Sum of `value` over the examples before `since`.
    std::int64_t since = 0;  ///< Example at which `value` was last changed.
  };
  struct Row {
    std::uint32_t seen = 0;  ///< Examples with this feature, since its first update.
    std::vector<Weight> weights;
  };

  void add(Row& row, Label label, std::int32_t change) const;

  std::int64_t examples_ = 0;
  std::unordered_map<Feature, Row> rows_;
};

}  // namespace quern
