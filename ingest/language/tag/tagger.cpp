#include "ingest/language/tag/tagger.h"

#include <algorithm>

namespace quern {
namespace {

std::string_view before_space(std::string_view text) {
  return text.substr(0, text.find(' '));
}

std::string_view after_space(std::string_view text) {
  return text.substr(std::min(text.find(' ') + 1, text.size()));
}

}  // namespace

Tagger::Tagger(const WeightsFile& weights, const Kernel& kernel)
    : kernel_(&kernel), lemmatizer_(weights) {
  std::size_t columns = 0;
  const auto classes = [&](const char* section) {
    LabelSet result{weights.lines(section), columns};
    columns += result.names.size();
    return result;
  };
  tags_ = classes("names.tags");
  feats_ = classes("names.feats");
  lemmas_ = classes("names.lemmas");
  linear_ = weights.linear("labels", Encoder::kWidth, columns);
}

void Tagger::tag(Token& word, const float* scores) const {
  const std::string_view tag = tags_.best(scores);
  word.upos = upos_from_string(before_space(tag));
  word.xpos = after_space(tag);
  word.feats = feats_.best(scores);
  word.lemma = lemmatizer_.lemma(word, lemmas_.best(scores));
}

void Tagger::tag(const Matrix& vectors, std::span<const std::span<Token>> sentences) const {
  const Matrix scores = applied(*kernel_, linear_, Activation::none, vectors);
  std::size_t row = 0;
  for (const std::span<Token> words : sentences) {
    for (Token& word : words)
      tag(word, scores.row(++row));
    ++row;
  }
}

}  // namespace quern
