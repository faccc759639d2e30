#include "ingest/language/encode/encoder.h"

#include <algorithm>
#include <fmt/format.h>

namespace quern {
namespace {

constexpr std::size_t kSecond = 1;

constexpr std::size_t kHeads = Encoder::kWidth / kHeadWidth;
constexpr std::size_t kInner = 4 * Encoder::kWidth;
constexpr std::size_t kMostLayers = 24;
/// Rows that go through the second half of a layer at a time, so that they stay in the cache.
constexpr std::size_t kChunk = 60;

}  // namespace

Matrix applied(const Kernel& kernel,
               const Linear& linear,
               Activation activation,
               const Matrix& in) {
  Matrix out(in.rows(), linear.columns);
  std::vector<std::byte> scratch(scratch_bytes(in.rows(), linear.rows));
  kernel.apply(linear, activation, in.values.data(), in.rows(), scratch.data(), out.values.data());
  return out;
}

/// Room for what a layer computes on its way.
struct Encoder::Scratch {
  explicit Scratch(std::size_t rows, std::size_t longest)
      : query_key_value(rows, 3 * kWidth),
        attended(rows, kWidth),
        inner(kChunk, kInner),
        added(kChunk, kWidth),
        attention(attention_scratch(longest)),
        bytes(std::max(scratch_bytes(rows, kWidth), scratch_bytes(kChunk, kInner))) {}

  Matrix query_key_value;
  Matrix attended;
  Matrix inner;
  Matrix added;
  std::vector<float> attention;
  std::vector<std::byte> bytes;
};

Encoder::Encoder(const WeightsFile& weights, const Kernel& kernel)
    : kernel_(&kernel),
      vocabulary_size_(weights.lines("vocabulary").size()),
      pieces_(weights.bytes("pieces", vocabulary_size_ * kWidth)),
      piece_scales_(weights.floats("piece_scales", vocabulary_size_)),
      positions_(weights.floats("positions", kMostPieces * kWidth)),
      shapes_(weights.floats("shapes")),
      norm_(weights.floats("norm", 2 * kWidth)) {
  if (shapes_.size() % kWidth != 0 || shapes_.size() < kShapes * kWidth)
    weights.refuse("its table of shapes has the wrong size");
  for (std::size_t i = 0; i < kMostLayers; ++i) {
    const std::string name = fmt::format("layer{}.", i);
    if (!weights.has(name + "qkv")) break;
    layers_.push_back(
        {weights.linear(name + "qkv", kWidth, 3 * kWidth),
         weights.linear(name + "out", kWidth, kWidth), weights.floats(name + "norm1", 2 * kWidth),
         weights.linear(name + "up", kWidth, kInner), weights.linear(name + "down", kInner, kWidth),
         weights.floats(name + "norm2", 2 * kWidth)});
  }
}

void Encoder::normalize(float* x,
                        const float* added,
                        std::size_t count,
                        std::span<const float> norm) const {
  kernel_->normalize(x, added, count, kWidth, norm.data(), norm.data() + kWidth);
}

Matrix Encoder::embed(std::span<const PieceSequence> sequences) const {
  std::size_t rows = 0;
  for (const PieceSequence& sequence : sequences)
    rows += sequence.pieces.size();
  Matrix x(rows, kWidth);
  float* to = x.values.data();
  for (const PieceSequence& sequence : sequences) {
    for (std::size_t i = 0; i < sequence.pieces.size(); ++i, to += kWidth) {
      const std::size_t piece = sequence.pieces[i];
      kernel_->embed(pieces_.data() + piece * kWidth, piece_scales_[piece],
                     positions_.data() + i * kWidth, shapes_.data() + sequence.shapes[i] * kWidth,
                     kWidth, to);
    }
  }
  normalize(x.values.data(), nullptr, rows, norm_);
  return x;
}

void Encoder::run(const Layer& layer,
                  std::span<const PieceSequence> sequences,
                  Matrix& x,
                  Scratch& scratch) const {
  const Kernel& kernel = *kernel_;
  std::byte* const bytes = scratch.bytes.data();
  kernel.apply(layer.query_key_value, Activation::none, x.values.data(), x.rows(), bytes,
               scratch.query_key_value.values.data());
  std::size_t first = 0;
  for (const PieceSequence& sequence : sequences) {
    kernel.attend(scratch.query_key_value.row(first), sequence.pieces.size(), kHeads,
                  scratch.attention.data(), scratch.attended.row(first));
    first += sequence.pieces.size();
  }
  for (std::size_t row = 0; row < x.rows(); row += kChunk) {
    const std::size_t count = std::min(kChunk, x.rows() - row);
    float* const here = x.row(row);
    float* const added = scratch.added.values.data();
    float* const inner = scratch.inner.values.data();
    kernel.apply(layer.out, Activation::none, scratch.attended.row(row), count, bytes, added);
    normalize(here, added, count, layer.out_norm);
    kernel.apply(layer.up, Activation::gelu, here, count, bytes, inner);
    kernel.apply(layer.down, Activation::none, inner, count, bytes, added);
    normalize(here, added, count, layer.down_norm);
  }
}

/// Puts the words' vectors into rows of `width` floats.
void Encoder::gather(std::span<const PieceSequence> sequences,
                     const Matrix& x,
                     float* to,
                     std::size_t width) {
  std::size_t begin = 0;
  for (const PieceSequence& sequence : sequences) {
    for (std::size_t word = 0; word < sequence.firsts.size(); ++word, to += width) {
      const float* const first = x.row(begin + sequence.firsts[word]);
      const float* const last = x.row(begin + sequence.lasts[word]);
      for (std::size_t i = 0; i < kWidth; ++i)
        to[i] = (first[i] + last[i]) * 0.5F;
    }
    begin += sequence.pieces.size();
  }
}

WordVectors Encoder::encode(std::span<const PieceSequence> sequences) const {
  std::size_t words = 0;
  std::size_t longest = 0;
  for (const PieceSequence& sequence : sequences) {
    words += sequence.firsts.size();
    longest = std::max(longest, sequence.pieces.size());
  }
  Matrix x = embed(sequences);
  Scratch scratch(x.rows(), longest);
  WordVectors vectors{Matrix(words, kWidth), Matrix(words, 2 * kWidth)};
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    run(layers_[i], sequences, x, scratch);
    if (i == kSecond) gather(sequences, x, vectors.both.values.data(), 2 * kWidth);
  }
  gather(sequences, x, vectors.both.values.data() + kWidth, 2 * kWidth);
  gather(sequences, x, vectors.last.values.data(), kWidth);
  return vectors;
}

}  // namespace quern
