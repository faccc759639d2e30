#include "ingest/tag/tagger.h"

#include <algorithm>

#include "ingest/tag/lemma_script.h"
#include "ingest/text/unicode.h"

namespace quern {
namespace {

std::string_view before_space(std::string_view text) {
  return text.substr(0, text.find(' '));
}

std::string_view after_space(std::string_view text) {
  return text.substr(std::min(text.find(' ') + 1, text.size()));
}

/// "6,606" is "6606".
std::string without_commas(std::string number) {
  std::erase(number, ',');
  return number;
}

}  // namespace

std::string_view Tagger::Classes::best(const float* scores) const {
  const float* const begin = scores + first_column;
  return names[static_cast<std::size_t>(std::max_element(begin, begin + names.size()) - begin)];
}

Tagger::Tagger(const WeightsFile& weights, const Kernel& kernel)
    : kernel_(&kernel), lexicon_(weights.lines("lemma_lexicon")) {
  std::size_t columns = 0;
  const auto classes = [&](const char* section) {
    Classes result{weights.lines(section), columns};
    columns += result.names.size();
    return result;
  };
  tags_ = classes("names.tags");
  feats_ = classes("names.feats");
  lemmas_ = classes("names.lemmas");
  linear_ = weights.linear("labels", Encoder::kWidth, columns);
}

std::string Tagger::lemma(const Token& word, std::string_view script) const {
  const std::string plain = to_plain_punctuation(word.form);
  if (const auto known = lexicon_.lemma(plain, word.upos)) return std::string(*known);
  if (word.upos == Upos::NUM && is_digit(code_point_at(plain, 0).value))
    return without_commas(plain);
  return apply_lemma_script(script, plain);
}

void Tagger::tag(Token& word, const float* scores) const {
  const std::string_view tag = tags_.best(scores);
  word.upos = upos_from_string(before_space(tag));
  word.xpos = after_space(tag);
  word.feats = feats_.best(scores);
  word.lemma = lemma(word, lemmas_.best(scores));
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
