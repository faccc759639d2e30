#include "ingest/language/control/control_vectors.h"

namespace quern {
namespace {

/// Whether the word can be one that does something, or that something is done at or told of.
bool has_meaning(const Token& word) {
  switch (word.upos) {
    case Upos::ADJ:
    case Upos::ADV:
    case Upos::AUX:
    case Upos::DET:
    case Upos::NOUN:
    case Upos::NUM:
    case Upos::PRON:
    case Upos::PROPN:
    case Upos::VERB: return true;
    default: return false;
  }
}

}  // namespace

ControlVectors::ControlVectors(const WeightsFile& weights, const Kernel& kernel)
    : kernel_(&kernel),
      linear_(weights.linear("control.vectors", Encoder::kWidth, ControlWeights::kVector)) {
  weights_.nobody = weights.floats("control.nobody", ControlWeights::kBuckets);
  weights_.nobody_product = weights.floats("control.nobody_product", ControlWeights::kProduct);
  weights_.pair = weights.floats("control.pair", ControlWeights::kBuckets);
  weights_.out = weights.floats("control.out", ControlWeights::kHidden);
}

void ControlVectors::find(const Matrix& vectors,
                          std::span<const std::span<Token>> sentences) const {
  const Matrix found = applied(*kernel_, linear_, Activation::none, vectors);
  std::size_t row = 0;
  for (const std::span<Token> words : sentences) {
    for (Token& word : words) {
      ++row;
      if (has_meaning(word)) word.control = compressed({found.row(row), ControlWeights::kVector});
    }
    ++row;
  }
}

}  // namespace quern
