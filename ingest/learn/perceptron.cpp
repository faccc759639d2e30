#include "ingest/learn/perceptron.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace quern {
namespace {

// The largest weight becomes this; most others are then small and take one byte in the file. Finer
// steps changed no score by 0.05 on the dev sets.
constexpr double kSteps = 1023;

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
  if (right == wrong) return;
  for (const Feature f : features) {
    Row& row = rows_[f];
    ++row.updates;
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

Classifier Perceptron::averaged(std::vector<std::string> labels, std::uint32_t min_updates) const {
  const auto average = [this](const Weight& weight) {
    const std::int64_t total = weight.total + weight.value * (examples_ - weight.since);
    return static_cast<double>(total) / static_cast<double>(std::max<std::int64_t>(1, examples_));
  };
  double largest = 1e-9;
  for (const auto& [name, row] : rows_) {
    for (const Weight& weight : row.weights)
      largest = std::max(largest, std::abs(average(weight)));
  }

  std::vector<FeatureWeights> kept;
  for (const auto& [name, row] : rows_) {
    if (row.updates < min_updates) continue;
    FeatureWeights weights{name, {}};
    for (const Weight& weight : row.weights) {
      const auto step = static_cast<std::int16_t>(std::lround(average(weight) / largest * kSteps));
      if (step != 0) weights.weights.push_back({weight.label, step});
    }
    if (!weights.weights.empty()) kept.push_back(std::move(weights));
  }
  return Classifier(std::move(labels), std::move(kept));
}

}  // namespace quern
