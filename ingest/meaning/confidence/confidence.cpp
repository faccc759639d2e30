#include "ingest/meaning/confidence/confidence.h"

#include <cmath>
#include <numeric>

#include "ingest/meaning/confidence/confidence_features.h"

namespace quern {
namespace {

#include "ingest/meaning/confidence/confidence_weights.inc"

static_assert(kConfidenceWeights.size() == kConfidenceFeatures.size());

}  // namespace

void set_confidences(std::span<const Sentence> sentences, std::span<Fact> facts) {
  const auto quotations = quotation_places(sentences);
  for (Fact& fact : facts) {
    const std::size_t index = fact.sentence_index;
    const auto features = confidence_features(sentences[index], quotations[index], fact);
    const double sum =
        std::inner_product(features.begin(), features.end(), kConfidenceWeights.begin(), 0.0);
    fact.confidence = 1.0 / (1.0 + std::exp(-sum));
  }
}

}  // namespace quern
