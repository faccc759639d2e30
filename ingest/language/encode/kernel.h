#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace quern {

/// Columns that a packed matrix has in a block; its width is a multiple of this.
inline constexpr std::size_t kBlockColumns = 64;

/// Width of one attention head, and the most rows that attend to each other.
inline constexpr std::size_t kHeadWidth = 32;
inline constexpr std::size_t kMostAttending = 512;

/// A linear layer in 8-bit integers: out = activation(in * weights + bias). Views the model file.
/// Shapes: `weights` [columns/64][rows/4][64][4], `scales`, `bias` and `offsets` [columns].
struct Linear {
  std::size_t rows = 0;                  ///< Width of the input; a multiple of 64.
  std::size_t columns = 0;               ///< Width of the output; a multiple of kBlockColumns.
  const std::int8_t* weights = nullptr;  ///< 64-byte aligned.
  const float* scales = nullptr;         ///< What 1 of the column's weights stands for.
  const float* bias = nullptr;
  const std::int32_t* offsets = nullptr;  ///< 128 times the sum of the column's weights.
};

enum class Activation : std::uint8_t { none, gelu };

/// The arithmetic of the network for one instruction set. All sets give the same bits: products are
/// exact in integers, floats are rounded alike (see lanes.h). Inputs are quantized by row to [-127,
/// 127]. Functions keep no state and are safe from several threads.
struct Kernel {
  std::string_view name;

  /// `out` [count, columns] = activation(`in` [count, rows] * linear + bias). `scratch` has room
  /// for scratch_bytes(count, rows).
  void (*apply)(const Linear& linear,
                Activation activation,
                const float* in,
                std::size_t count,
                std::byte* scratch,
                float* out);

  /// `x` [count, width] becomes norm(x + `added`) * gain + bias (Ba et al. 2016); `added` may be
  /// null. `width` is a multiple of 16.
  void (*normalize)(float* x,
                    const float* added,
                    std::size_t count,
                    std::size_t width,
                    const float* gain,
                    const float* bias);

  /// Self-attention of `count` rows (at most kMostAttending) with `heads` heads of kHeadWidth
  /// (Vaswani et al. 2017): `qkv` [count, 3 * heads * kHeadWidth] to `out` [count, heads *
  /// kHeadWidth]. `scratch` has room for attention_scratch(count) floats.
  void (*attend)(
      const float* qkv, std::size_t count, std::size_t heads, float* scratch, float* out);

  /// `x` [width] = `bytes` * `scale` + `a` + `b`; `width` is a multiple of 16.
  void (*embed)(const std::int8_t* bytes,
                float scale,
                const float* a,
                const float* b,
                std::size_t width,
                float* x);

  /// The product of two vectors; `width` is a multiple of 16.
  float (*dot)(const float* a, const float* b, std::size_t width);
};

/// Bytes of scratch that Kernel::apply needs.
[[nodiscard]] constexpr std::size_t scratch_bytes(std::size_t count, std::size_t rows) {
  return count * rows * sizeof(std::int16_t) + count * sizeof(float) + 64;
}

/// Rows whose attention is computed at a time.
inline constexpr std::size_t kAttentionQueries = 4;

/// Floats of scratch that Kernel::attend needs.
[[nodiscard]] constexpr std::size_t attention_scratch(std::size_t count) {
  return (kHeadWidth + kAttentionQueries) * (count + 16);
}

/// The kernels that this processor can run, the fastest first; the last is plain C++.
[[nodiscard]] std::span<const Kernel* const> kernels();

extern const Kernel kAmx;
extern const Kernel kAvx512Vnni;
extern const Kernel kAvxVnni;
extern const Kernel kAvx2;
extern const Kernel kPlain;

}  // namespace quern
