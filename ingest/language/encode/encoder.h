#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "ingest/language/encode/kernel.h"
#include "ingest/language/encode/weights_file.h"
#include "ingest/language/encode/word_pieces.h"

namespace quern {

/// Leaves new floats as they are: whoever makes them fills them.
struct Unfilled : std::allocator<float> {
  // NOLINTBEGIN(readability-identifier-naming): as the standard has it.
  template <class Other>
  struct rebind {
    using other = Unfilled;
  };
  // NOLINTEND(readability-identifier-naming)
  void construct(float* /*place*/) const {}
};

/// Rows of floats, one after the other; of any value at first.
struct Matrix {
  std::size_t width = 0;
  std::vector<float, Unfilled> values;

  Matrix(std::size_t rows, std::size_t columns) : width(columns), values(rows * columns) {}
  [[nodiscard]] std::size_t rows() const { return values.size() / width; }
  [[nodiscard]] float* row(std::size_t at) { return values.data() + at * width; }
  [[nodiscard]] const float* row(std::size_t at) const { return values.data() + at * width; }
};

/// Vectors of words, a row each.
struct WordVectors {
  Matrix last;  ///< Of the last layer.
  Matrix both;  ///< Of the second layer, which tells more of what a word means, and the last one.
};

/// What `linear` makes of every row of `in`; of its columns the first linear.columns, padding too.
[[nodiscard]] Matrix applied(const Kernel& kernel,
                             const Linear& linear,
                             Activation activation,
                             const Matrix& in);

/// A transformer encoder of BERT's kind (Devlin et al. 2019) in MiniLM's size (Wang et al. 2020):
/// 384 wide, 12 heads, 1536 inside, with 8-bit weights. Views its weights, which must outlive it.
/// Const use from several threads is safe.
class Encoder {
 public:
  static constexpr std::size_t kWidth = 384;
  /// Longest sequence in pieces.
  static constexpr std::size_t kMostPieces = kMostAttending;

  /// Throws std::runtime_error, naming the file, if the weights are not an encoder's.
  Encoder(const WeightsFile& weights, const Kernel& kernel);

  /// Vectors of the words of all sequences, one after the other, word 0 (the root) of each first:
  /// the mean of a word's first and last piece. A sequence's vectors do not depend on the others.
  /// Precondition: no sequence is longer than kMostPieces, and its shapes are rows of the weights'
  /// table, which has kShapes or more.
  [[nodiscard]] WordVectors encode(std::span<const PieceSequence> sequences) const;

 private:
  struct Layer {
    Linear query_key_value;
    Linear out;
    std::span<const float> out_norm;
    Linear up;
    Linear down;
    std::span<const float> down_norm;
  };
  struct Scratch;

  [[nodiscard]] Matrix embed(std::span<const PieceSequence> sequences) const;
  void run(const Layer& layer,
           std::span<const PieceSequence> sequences,
           Matrix& x,
           Scratch& scratch) const;
  static void gather(std::span<const PieceSequence> sequences,
                     const Matrix& x,
                     float* to,
                     std::size_t width);
  void normalize(float* x,
                 const float* added,
                 std::size_t count,
                 std::span<const float> norm) const;

  const Kernel* kernel_;
  std::size_t vocabulary_size_;
  std::span<const std::int8_t> pieces_;
  std::span<const float> piece_scales_;
  std::span<const float> positions_;
  std::span<const float> shapes_;
  std::span<const float> norm_;
  std::vector<Layer> layers_;
};

}  // namespace quern
