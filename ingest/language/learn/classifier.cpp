#include "ingest/language/learn/classifier.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <stdexcept>
#include <utility>

namespace quern {
namespace {

constexpr std::uint64_t kMaxLabels = 1U << 14U;
constexpr std::uint64_t kMaxFeatures = 1U << 26U;

}  // namespace

Classifier::Classifier(std::vector<std::string> labels, std::vector<FeatureWeights> rows)
    : labels_(std::move(labels)) {
  std::sort(rows.begin(), rows.end(),
            [](const auto& a, const auto& b) { return a.feature < b.feature; });
  index(rows);
}

Classifier::Classifier(ModelReader& reader) {
  const std::uint64_t label_count = reader.number_up_to(kMaxLabels);
  for (std::uint64_t i = 0; i < label_count; ++i)
    labels_.push_back(reader.text());

  std::vector<FeatureWeights> rows(reader.number_up_to(kMaxFeatures));
  std::uint64_t at = 0;
  for (FeatureWeights& row : rows) {
    at += reader.number_up_to(std::numeric_limits<Feature>::max());
    row.feature = static_cast<Feature>(at);
    row.weights.resize(reader.number_up_to(label_count));
    for (LabelWeight& entry : row.weights) {
      entry.label = static_cast<Label>(reader.number());
      entry.weight = static_cast<std::int16_t>(reader.signed_number());
      if (entry.label >= label_count) throw std::runtime_error("a label in the model is unknown");
    }
  }
  index(rows);
}

void Classifier::write(ModelWriter& writer) const {
  writer.number(labels_.size());
  for (const std::string& label : labels_)
    writer.text(label);

  std::vector<Slot> filled;
  std::copy_if(slots_.begin(), slots_.end(), std::back_inserter(filled),
               [](const Slot& slot) { return slot.count > 0; });
  std::sort(filled.begin(), filled.end(),
            [](const Slot& a, const Slot& b) { return a.feature < b.feature; });
  writer.number(filled.size());
  Feature previous = 0;
  for (const Slot& slot : filled) {
    // Sorted, so that a difference of two or three bytes does for each.
    writer.number(slot.feature - previous);
    previous = slot.feature;
    writer.number(slot.count);
    for (std::uint32_t i = 0; i < slot.count; ++i) {
      writer.number(weights_[slot.first + i].label);
      writer.signed_number(weights_[slot.first + i].weight);
    }
  }
}

void Classifier::index(std::span<const FeatureWeights> rows) {
  slots_.assign(std::bit_ceil(std::max<std::size_t>(2, 2 * rows.size())), Slot{});
  for (const FeatureWeights& row : rows) {
    if (row.weights.empty()) continue;
    std::size_t at = home(row.feature);
    while (slots_[at].count > 0)
      at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {row.feature, static_cast<std::uint32_t>(weights_.size()),
                  static_cast<std::uint32_t>(row.weights.size())};
    weights_.insert(weights_.end(), row.weights.begin(), row.weights.end());
  }
}

void Classifier::score(std::span<const Feature> features, std::span<std::int32_t> scores) const {
  std::fill(scores.begin(), scores.end(), 0);
  // Each look-up waits for memory; asking for all slots first lets them wait together.
  for (const Feature f : features)
    __builtin_prefetch(&slots_[home(f)]);
  for (const Feature f : features) {
    std::size_t at = home(f);
    while (slots_[at].count > 0 && slots_[at].feature != f)
      at = (at + 1) & (slots_.size() - 1);
    const LabelWeight* entry = weights_.data() + slots_[at].first;
    const LabelWeight* const end = entry + slots_[at].count;
    for (; entry != end; ++entry)
      scores[entry->label] += entry->weight;
  }
}

Label best_label(std::span<const std::int32_t> scores) {
  return static_cast<Label>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

}  // namespace quern
