#include "ingest/language/names/mention_typer.h"

#include <cmath>

#include "ingest/language/names/antecedent_weights.h"

namespace quern {
namespace {

constexpr std::size_t kWidth = 2 * Encoder::kWidth;
constexpr std::size_t kHidden = 256;

/// Whether a phrase that the word heads can be a mention.
bool may_head_mention(const Token& word) {
  return word.entity != "O" || word.upos == Upos::NOUN || word.upos == Upos::PROPN ||
         word.upos == Upos::PRON || word.upos == Upos::DET || word.upos == Upos::NUM;
}

}  // namespace

MentionTyper::MentionTyper(const WeightsFile& weights, const Kernel& kernel)
    : kernel_(&kernel),
      entities_{weights.lines("names.entities"), 0},
      status_{weights.lines("names.status"), entities_.names.size()},
      hidden_(weights.linear("mention", kWidth, kHidden)),
      linear_(weights.linear(
          "mention_labels", kHidden, entities_.names.size() + status_.names.size())) {
  if (weights.has("antecedents.vectors")) {
    vectors_ = weights.linear("antecedents.vectors", Encoder::kWidth, AntecedentWeights::kVector);
  }
}

float MentionTyper::givenness(const float* scores) const {
  float given = 0;
  float all = 0;
  for (std::size_t i = 0; i < status_.names.size(); ++i) {
    const float share = std::exp(scores[status_.first_column + i]);
    all += share;
    if (status_.names[i] == "given") given += share;
  }
  return given / all;
}

void MentionTyper::find(const WordVectors& vectors,
                        std::span<const std::span<Token>> sentences) const {
  const Matrix hidden = applied(*kernel_, hidden_, Activation::gelu, vectors.both);
  const Matrix scores = applied(*kernel_, linear_, Activation::none, hidden);
  std::size_t row = 0;
  for (const std::span<Token> words : sentences) {
    for (Token& word : words) {
      const float* const own = scores.row(++row);
      word.entity = entities_.best(own);
      word.givenness = givenness(own);
    }
    ++row;
  }
  if (vectors_) find_vectors(vectors.last, sentences);
}

void MentionTyper::find_vectors(const Matrix& vectors,
                                std::span<const std::span<Token>> sentences) const {
  const Matrix found = applied(*kernel_, *vectors_, Activation::none, vectors);
  std::size_t row = 0;
  for (const std::span<Token> words : sentences) {
    for (Token& word : words) {
      ++row;
      if (may_head_mention(word))
        word.vector = compressed({found.row(row), AntecedentWeights::kVector});
    }
    ++row;
  }
}

}  // namespace quern
