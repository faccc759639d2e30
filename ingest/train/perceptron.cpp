#include "ingest/train/perceptron.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace quern {
namespace {

// An average weight of 1 becomes this many steps. 8 to 32 gave the same scores on the dev sets, and
// fewer steps mean more weights of one byte in the file. (Scaling by the largest weight instead
// costs words like "any" their lemma, since one bias may be hundreds of times theirs.)
constexpr double kStepsPerUnit = 12;

}  // namespace

void Perceptron::score(std::span<const Feature> features, std::span<std::int32_t> scores) const {
  std::fill(scores.begin(), scores.end(), 0);
  for (const Feature f : features) {
    const auto row = rows_.find(f);
    if (row == rows_.end()) continue;
    for (const Weight& weight : row->second.weights)
      scores[weight.label] += weight.value;
  }
}

void Perceptron::learn(std::span<const Feature> features, Label right, Label wrong) {
  ++examples_;
  if (right == wrong) {
    for (const Feature f : features) {
      if (const auto row = rows_.find(f); row != rows_.end()) ++row->second.seen;
    }
    return;
  }
  for (const Feature f : features) {
    Row& row = rows_[f];
    ++row.seen;
    add(row, right, 1);
    add(row, wrong, -1);
  }
}

void Perceptron::add(Row& row, Label label, std::int32_t change) const {
  auto weight = std::find_if(row.weights.begin(), row.weights.end(),
                             [label](const Weight& w) { return w.label == label; });
  if (weight == row.weights.end())
    weight = row.weights.insert(row.weights.end(), Weight{label, 0, 0, examples_});
  weight->total += weight->value * (examples_ - weight->since);
  weight->since = examples_;
  weight->value += change;
}

Classifier Perceptron::averaged(std::vector<std::string> labels,
                                std::uint32_t min_seen,
                                double min_weight) const {
  const auto average = [this](const Weight& weight) {
    const std::int64_t total = weight.total + weight.value * (examples_ - weight.since);
    return static_cast<double>(total) / static_cast<double>(std::max<std::int64_t>(1, examples_));
  };
  std::vector<FeatureWeights> kept;
  for (const auto& [name, row] : rows_) {
    if (row.seen < min_seen) continue;
    FeatureWeights weights{name, {}};
    for (const Weight& weight : row.weights) {
      const auto step = static_cast<std::int16_t>(
          std::lround(std::clamp(average(weight) * kStepsPerUnit, -32767.0, 32767.0)));
      if (step != 0) weights.weights.push_back({weight.label, step});
    }
    // Weights that round to nothing are gone already, so any that is left matters at `min_weight`
    // 0.
    const bool matters =
        std::any_of(weights.weights.begin(), weights.weights.end(), [&](const LabelWeight& weight) {
          return std::abs(weight.weight) >= min_weight * kStepsPerUnit;
        });
    if (matters) kept.push_back(std::move(weights));
  }
  return Classifier(std::move(labels), std::move(kept));
}

}  // namespace quern
