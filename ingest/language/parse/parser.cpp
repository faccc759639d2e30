#include "ingest/language/parse/parser.h"

#include <algorithm>
#include <cmath>

#include "ingest/language/parse/mended_tree.h"
#include "ingest/language/parse/relation_choice.h"
#include "ingest/language/parse/spanning_tree.h"

namespace quern {
namespace {

/// How likely a word hangs on that head by itself, whatever the tree. `scores`: of the word, by
/// head, its own place not being one.
float sureness_of(std::span<const float> scores, std::size_t word, std::size_t head) {
  float total = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (i != word) total += std::exp(scores[i] - scores[head]);
  }
  return 1 / total;
}

}  // namespace

Parser::Parser(const WeightsFile& weights, const Kernel& kernel)
    : kernel_(&kernel),
      relations_(weights.lines("names.relations")),
      project_(weights.linear("project", Encoder::kWidth, 2 * kArcWidth + 2 * kRelationWidth)),
      arc_(weights.linear("arc", kArcWidth, kArcWidth)),
      relation_(weights.linear("relation", 3 * kRelationWidth, relations_.size())) {
  if (std::find(relations_.begin(), relations_.end(), "root") == relations_.end())
    weights.refuse("has no relation 'root'");
}

void Parser::attach(const Matrix& projected,
                    const Matrix& arc_dependents,
                    std::size_t first,
                    std::span<Token> words) const {
  const std::size_t size = words.size() + 1;
  std::vector<float> scores(size * size);
  for (std::size_t dependent = 1; dependent < size; ++dependent) {
    for (std::size_t head = 0; head < size; ++head) {
      scores[dependent * size + head] =
          kernel_->dot(arc_dependents.row(first + dependent),
                       projected.row(first + head) + kArcWidth, kArcWidth);
    }
  }
  const std::vector<TokenIndex> heads = maximum_spanning_tree(scores, words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    words[i].head = heads[i];
    words[i].head_sureness = sureness_of(std::span(scores).subspan((i + 1) * size, size), i + 1,
                                         static_cast<std::size_t>(heads[i] + 1));
  }
}

void Parser::pair_up(const Matrix& projected,
                     std::size_t first,
                     std::span<const Token> words,
                     Matrix& pairs) const {
  std::fill_n(pairs.row(first), 3 * kRelationWidth, 0.0F);  // The root has no head.
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t row = first + 1 + i;
    const std::size_t head_row = first + static_cast<std::size_t>(words[i].head + 1);
    const float* const dependent = projected.row(row) + 2 * kArcWidth;
    const float* const head = projected.row(head_row) + 2 * kArcWidth + kRelationWidth;
    float* const pair = pairs.row(row);
    for (std::size_t k = 0; k < kRelationWidth; ++k)
      pair[k] = dependent[k] * head[k];
    std::copy_n(dependent, kRelationWidth, pair + kRelationWidth);
    std::copy_n(head, kRelationWidth, pair + 2 * kRelationWidth);
  }
}

void Parser::parse(const Matrix& vectors, std::span<const std::span<Token>> sentences) const {
  const Matrix projected = applied(*kernel_, project_, Activation::gelu, vectors);
  Matrix dependents(vectors.rows(), kArcWidth);
  for (std::size_t row = 0; row < vectors.rows(); ++row)
    std::copy_n(projected.row(row), kArcWidth, dependents.row(row));
  const Matrix arc_dependents = applied(*kernel_, arc_, Activation::none, dependents);

  Matrix pairs(vectors.rows(), 3 * kRelationWidth);
  std::size_t first = 0;
  for (const std::span<Token> words : sentences) {
    if (!words.empty()) attach(projected, arc_dependents, first, words);
    pair_up(projected, first, words, pairs);
    first += words.size() + 1;
  }
  Matrix scores = applied(*kernel_, relation_, Activation::none, pairs);
  first = 0;
  for (const std::span<Token> words : sentences) {
    choose_relations(relations_, scores, first + 1, words);
    mend_tree(words);
    first += words.size() + 1;
  }
}

}  // namespace quern
