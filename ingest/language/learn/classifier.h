#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ingest/language/learn/feature.h"
#include "ingest/language/learn/model_file.h"

namespace quern {

/// Number of a class of a classifier, from 0.
using Label = std::uint16_t;

/// What one feature says for or against one label.
struct LabelWeight {
  Label label = 0;
  std::int16_t weight = 0;

  bool operator==(const LabelWeight&) const = default;
};

/// A feature and its weights, as training hands them over.
struct FeatureWeights {
  Feature feature = 0;
  std::vector<LabelWeight> weights;
};

/// A trained linear classifier over hashed features. Weights are integers, so a score is the same
/// on every machine. Immutable: const use from several threads is safe.
class Classifier {
 public:
  /// `rows` in any order, each feature once.
  Classifier(std::vector<std::string> labels, std::vector<FeatureWeights> rows);

  /// Reads what write() wrote. Throws std::runtime_error on anything else.
  explicit Classifier(ModelReader& reader);
  void write(ModelWriter& writer) const;

  /// The names of the labels, by number.
  [[nodiscard]] const std::vector<std::string>& labels() const { return labels_; }

  /// Score of every label, written over `scores`. Precondition: one place for each label.
  void score(std::span<const Feature> features, std::span<std::int32_t> scores) const;

 private:
  struct Slot {
    Feature feature = 0;
    std::uint32_t first = 0;  ///< Its weights are weights_[first, first + count).
    std::uint32_t count = 0;  ///< 0 marks an empty slot.
  };

  void index(std::span<const FeatureWeights> rows);
  [[nodiscard]] std::size_t home(Feature feature) const { return feature & (slots_.size() - 1); }

  std::vector<std::string> labels_;
  std::vector<Slot> slots_;  ///< Open addressing; a power of two, at most half full.
  std::vector<LabelWeight> weights_;
};

/// Number of the highest score; the lowest number among equals. Precondition: not empty.
[[nodiscard]] Label best_label(std::span<const std::int32_t> scores);

}  // namespace quern
