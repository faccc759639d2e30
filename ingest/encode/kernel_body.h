// The functions of a Kernel for the instruction set that the including file is compiled for, in a
// namespace of its own. The tile of apply() follows the packing that the model file has.
// No include guard by design: each kernel_*.cpp includes it once. No function or template of the
// standard library may be instantiated here: the linker keeps one copy for the whole program, and
// it might be one with instructions that the processor lacks.

#include <cassert>
#include <cstring>

#include "ingest/encode/kernel.h"
#include "ingest/encode/lanes.h"

namespace quern {
namespace {

constexpr std::size_t fewer(std::size_t a, std::size_t b) {
  return a < b ? a : b;
}

#if defined(__AVX512VNNI__) || defined(__AVXVNNI__)
using Quantized =
    std::uint8_t;  // [1, 255]: 128 is added, and Linear::offsets taken off the product.
constexpr bool kIsShifted = true;
#else
using Quantized = std::int16_t;
constexpr bool kIsShifted = false;
#endif
constexpr std::int32_t kNoOffsets[kLanes] = {};

/// Rows of the input to 8-bit integers: in / scale.
void quantize(
    const float* in, std::size_t count, std::size_t width, Quantized* out, float* scales) {
  constexpr float kLargest = 127;
  constexpr float kSmallest = 1e-12F;
  for (std::size_t row = 0; row < count; ++row, in += width, out += width) {
    Lanes most = all(0);
    for (std::size_t i = 0; i < width; i += kLanes)
      most = larger(most, magnitude(load(in + i)));
    const float range = largest(larger(most, all(kSmallest)));
    scales[row] = range / kLargest;
    const Lanes factor = all(kLargest / range);
    for (std::size_t i = 0; i < width; i += kLanes) {
      const Lanes whole = nearest(load(in + i) * factor);
#if defined(__AVX512VNNI__)
      const __m512i wide = _mm512_add_epi32(_mm512_cvtps_epi32(whole.v), _mm512_set1_epi32(128));
      _mm_storeu_si128(reinterpret_cast<__m128i*>(out + i), _mm512_cvtepi32_epi8(wide));
#else
      float lanes[kLanes];
      store(lanes, whole);
      for (std::size_t lane = 0; lane < kLanes; ++lane) {
        constexpr int kOffset = kIsShifted ? 128 : 0;
        out[i + lane] = static_cast<Quantized>(static_cast<int>(lanes[lane]) + kOffset);
      }
#endif
    }
  }
}

/// Integer products of kRows rows with the kBlockColumns columns of a block, into `out`
/// [kRows][kBlockColumns].
#if defined(__AVX512VNNI__)

inline constexpr std::size_t kTileRows = 6;

template <std::size_t kRows>
void multiply(const Quantized* in, std::size_t width, const std::int8_t* block, std::int32_t* out) {
  constexpr std::size_t kVectors = kBlockColumns / 16;
  __m512i sums[kRows][kVectors];
#pragma GCC unroll 8
  for (std::size_t row = 0; row < kRows; ++row) {
#pragma GCC unroll 8
    for (std::size_t j = 0; j < kVectors; ++j)
      sums[row][j] = _mm512_setzero_si512();
  }
  for (std::size_t k = 0; k < width; k += 4, block += 4 * kBlockColumns) {
    __m512i weights[kVectors];
#pragma GCC unroll 8
    for (std::size_t j = 0; j < kVectors; ++j)
      weights[j] = _mm512_load_si512(block + 64 * j);
#pragma GCC unroll 8
    for (std::size_t row = 0; row < kRows; ++row) {
      std::int32_t four = 0;
      std::memcpy(&four, in + row * width + k, sizeof four);
      const __m512i values = _mm512_set1_epi32(four);
#pragma GCC unroll 8
      for (std::size_t j = 0; j < kVectors; ++j)
        sums[row][j] = _mm512_dpbusd_epi32(sums[row][j], values, weights[j]);
    }
  }
#pragma GCC unroll 8
  for (std::size_t row = 0; row < kRows; ++row) {
#pragma GCC unroll 8
    for (std::size_t j = 0; j < kVectors; ++j)
      _mm512_storeu_si512(out + row * kBlockColumns + 16 * j, sums[row][j]);
  }
}

#elif defined(__AVXVNNI__)

inline constexpr std::size_t kTileRows = 4;

template <std::size_t kRows>
void multiply(const Quantized* in, std::size_t width, const std::int8_t* block, std::int32_t* out) {
  constexpr std::size_t kVectors = 2;
  for (std::size_t column = 0; column < kBlockColumns; column += 8 * kVectors) {
    __m256i sums[kRows][kVectors];
#pragma GCC unroll 8
    for (std::size_t row = 0; row < kRows; ++row) {
#pragma GCC unroll 8
      for (std::size_t j = 0; j < kVectors; ++j)
        sums[row][j] = _mm256_setzero_si256();
    }
    const std::int8_t* at = block + 4 * column;
    for (std::size_t k = 0; k < width; k += 4, at += 4 * kBlockColumns) {
      __m256i weights[kVectors];
#pragma GCC unroll 8
      for (std::size_t j = 0; j < kVectors; ++j)
        weights[j] = _mm256_load_si256(reinterpret_cast<const __m256i*>(at + 32 * j));
#pragma GCC unroll 8
      for (std::size_t row = 0; row < kRows; ++row) {
        std::int32_t four = 0;
        std::memcpy(&four, in + row * width + k, sizeof four);
        const __m256i values = _mm256_set1_epi32(four);
#pragma GCC unroll 8
        for (std::size_t j = 0; j < kVectors; ++j)
          sums[row][j] = _mm256_dpbusd_avx_epi32(sums[row][j], values, weights[j]);
      }
    }
#pragma GCC unroll 8
    for (std::size_t row = 0; row < kRows; ++row) {
#pragma GCC unroll 8
      for (std::size_t j = 0; j < kVectors; ++j) {
        std::int32_t* const to = out + row * kBlockColumns + column + 8 * j;
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), sums[row][j]);
      }
    }
  }
}

#elif defined(__AVX2__)

inline constexpr std::size_t kTileRows = 3;

// Four columns to a vector of eight 32-bit sums: two for each column, which are added at the end.
// 16-bit products cannot saturate, as those of vpmaddubsw can.
template <std::size_t kRows>
void multiply(const Quantized* in, std::size_t width, const std::int8_t* block, std::int32_t* out) {
  constexpr std::size_t kVectors = 4;
  for (std::size_t column = 0; column < kBlockColumns; column += 4 * kVectors) {
    __m256i sums[kRows][kVectors];
#pragma GCC unroll 8
    for (std::size_t row = 0; row < kRows; ++row) {
#pragma GCC unroll 8
      for (std::size_t j = 0; j < kVectors; ++j)
        sums[row][j] = _mm256_setzero_si256();
    }
    const std::int8_t* at = block + 4 * column;
    for (std::size_t k = 0; k < width; k += 4, at += 4 * kBlockColumns) {
      __m256i values[kRows];
#pragma GCC unroll 8
      for (std::size_t row = 0; row < kRows; ++row) {
        std::int64_t four = 0;
        std::memcpy(&four, in + row * width + k, sizeof four);
        values[row] = _mm256_set1_epi64x(four);
      }
#pragma GCC unroll 8
      for (std::size_t j = 0; j < kVectors; ++j) {
        const __m256i weights =
            _mm256_cvtepi8_epi16(_mm_load_si128(reinterpret_cast<const __m128i*>(at + 16 * j)));
#pragma GCC unroll 8
        for (std::size_t row = 0; row < kRows; ++row)
          sums[row][j] = _mm256_add_epi32(sums[row][j], _mm256_madd_epi16(values[row], weights));
      }
    }
#pragma GCC unroll 8
    for (std::size_t row = 0; row < kRows; ++row) {
#pragma GCC unroll 8
      for (std::size_t j = 0; j < kVectors; j += 2) {
        const __m256i pairs = _mm256_hadd_epi32(sums[row][j], sums[row][j + 1]);
        const __m256i ordered = _mm256_permute4x64_epi64(pairs, 0b11011000);
        std::int32_t* const to = out + row * kBlockColumns + column + 4 * j;
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), ordered);
      }
    }
  }
}

#else

inline constexpr std::size_t kTileRows = 1;

template <std::size_t kRows>
void multiply(const Quantized* in, std::size_t width, const std::int8_t* block, std::int32_t* out) {
  for (std::size_t i = 0; i < kRows * kBlockColumns; ++i)
    out[i] = 0;
  for (std::size_t k = 0; k < width; k += 4, block += 4 * kBlockColumns) {
    for (std::size_t row = 0; row < kRows; ++row) {
      const Quantized* const values = in + row * width + k;
      for (std::size_t column = 0; column < kBlockColumns; ++column) {
        for (std::size_t i = 0; i < 4; ++i)
          out[row * kBlockColumns + column] += values[i] * block[4 * column + i];
      }
    }
  }
}

#endif

template <std::size_t kRows>
void apply_tile(const Linear& linear,
                Activation activation,
                const Quantized* in,
                const float* in_scales,
                std::size_t column,
                float* out) {
  alignas(64) std::int32_t products[kRows * kBlockColumns];
  multiply<kRows>(in, linear.rows, linear.weights + column * linear.rows, products);
  for (std::size_t row = 0; row < kRows; ++row) {
    const Lanes in_scale = all(in_scales[row]);
    for (std::size_t j = 0; j < kBlockColumns; j += kLanes) {
      const std::int32_t* const offsets = kIsShifted ? linear.offsets + column + j : kNoOffsets;
      Lanes value = difference(products + row * kBlockColumns + j, offsets) *
                        (in_scale * load(linear.scales + column + j)) +
                    load(linear.bias + column + j);
      if (activation == Activation::gelu) value = gelu(value);
      store(out + row * linear.columns + column + j, value);
    }
  }
}

template <std::size_t kRows = kTileRows>
void apply_rows(const Linear& linear,
                Activation activation,
                const Quantized* in,
                const float* in_scales,
                std::size_t count,
                std::size_t column,
                float* out) {
  while (count >= kRows) {
    apply_tile<kRows>(linear, activation, in, in_scales, column, out);
    in += kRows * linear.rows;
    in_scales += kRows;
    out += kRows * linear.columns;
    count -= kRows;
  }
  if constexpr (kRows > 1) {
    if (count > 0) apply_rows<kRows - 1>(linear, activation, in, in_scales, count, column, out);
  }
}

void apply(const Linear& linear,
           Activation activation,
           const float* in,
           std::size_t count,
           std::byte* scratch,
           float* out) {
  // So many rows of input stay in the nearest cache while the weights pass by.
  constexpr std::size_t kChunk = 60;
  const auto address = reinterpret_cast<std::uintptr_t>(scratch);
  auto* const quantized = reinterpret_cast<Quantized*>(scratch + (64 - address % 64) % 64);
  auto* const scales = reinterpret_cast<float*>(quantized + count * linear.rows);
  quantize(in, count, linear.rows, quantized, scales);
  for (std::size_t first = 0; first < count; first += kChunk) {
    const std::size_t rows = fewer(kChunk, count - first);
    for (std::size_t column = 0; column < linear.columns; column += kBlockColumns) {
      apply_rows(linear, activation, quantized + first * linear.rows, scales + first, rows, column,
                 out + first * linear.columns);
    }
  }
}

void normalize(float* x,
               const float* added,
               std::size_t count,
               std::size_t width,
               const float* gain,
               const float* bias) {
  constexpr float kEpsilon = 1e-12F;
  const auto divisor = static_cast<float>(width);
  for (std::size_t row = 0; row < count; ++row, x += width) {
    Lanes total = all(0);
    for (std::size_t i = 0; i < width; i += kLanes) {
      Lanes value = load(x + i);
      if (added != nullptr) value = value + load(added + row * width + i);
      store(x + i, value);
      total = total + value;
    }
    const Lanes mean = all(sum(total) / divisor);
    Lanes squares = all(0);
    for (std::size_t i = 0; i < width; i += kLanes) {
      const Lanes value = load(x + i) - mean;
      squares = squares + value * value;
    }
    const Lanes factor = all(1.0F / __builtin_sqrtf(sum(squares) / divisor + kEpsilon));
    for (std::size_t i = 0; i < width; i += kLanes)
      store(x + i, (load(x + i) - mean) * factor * load(gain + i) + load(bias + i));
  }
}

/// One head of attend(): where its rows stand and what it computes on its way.
struct AttentionHead {
  const float* query;  ///< Of row 0; the next row is `stride` on.
  const float* value;
  const float* turned;  ///< Keys: [kHeadWidth][padded], so that a vector holds sixteen of them.
  float* weights;       ///< Room for `padded` floats a query.
  std::size_t count;
  std::size_t padded;
  std::size_t stride;
  std::size_t width;  ///< Of a row of the output.
};

/// What queries `first` to `first + kQueries` take from all values; keys are read once for all.
template <std::size_t kQueries>
void attend_queries(const AttentionHead& head, std::size_t first, float* out) {
  constexpr float kFar = -1e30F;
  const std::size_t padded = head.padded;
  const Lanes scale = all(1.0F / __builtin_sqrtf(static_cast<float>(kHeadWidth)));
  const float* const query = head.query + first * head.stride;
  Lanes most[kQueries];
  for (Lanes& lanes : most)
    lanes = all(kFar);
  for (std::size_t j = 0; j < padded; j += kLanes) {
    Lanes scores[kQueries];
    for (Lanes& score : scores)
      score = all(0);
    for (std::size_t d = 0; d < kHeadWidth; ++d) {
      const Lanes keys = load(head.turned + d * padded + j);
#pragma GCC unroll 4
      for (std::size_t i = 0; i < kQueries; ++i)
        scores[i] = scores[i] + all(query[i * head.stride + d]) * keys;
    }
    for (std::size_t i = 0; i < kQueries; ++i) {
      float* const weights = head.weights + i * padded + j;
      store(weights, scores[i] * scale);
      for (std::size_t lane = head.count - j; lane < kLanes; ++lane)
        weights[lane] = kFar;
      most[i] = larger(most[i], load(weights));
    }
  }
  Lanes shares[kQueries];
  for (std::size_t i = 0; i < kQueries; ++i) {
    const Lanes highest = all(largest(most[i]));
    Lanes total = all(0);
    for (std::size_t j = 0; j < padded; j += kLanes) {
      float* const weights = head.weights + i * padded + j;
      store(weights, exponential(load(weights) - highest));
      for (std::size_t lane = head.count - j; lane < kLanes; ++lane)
        weights[lane] = 0;
      total = total + load(weights);
    }
    shares[i] = all(1.0F / sum(total));
  }
  Lanes low[kQueries];
  Lanes high[kQueries];
  for (std::size_t i = 0; i < kQueries; ++i)
    low[i] = high[i] = all(0);
  for (std::size_t j = 0; j < head.count; ++j) {
    const Lanes low_value = load(head.value + j * head.stride);
    const Lanes high_value = load(head.value + j * head.stride + kLanes);
#pragma GCC unroll 4
    for (std::size_t i = 0; i < kQueries; ++i) {
      const Lanes weight = all(head.weights[i * padded + j]);
      low[i] = low[i] + weight * low_value;
      high[i] = high[i] + weight * high_value;
    }
  }
  for (std::size_t i = 0; i < kQueries; ++i) {
    store(out + i * head.width, low[i] * shares[i]);
    store(out + i * head.width + kLanes, high[i] * shares[i]);
  }
}

void turn_keys(
    const float* key, std::size_t count, std::size_t stride, std::size_t padded, float* turned) {
  for (std::size_t j = 0; j < count; ++j) {
    for (std::size_t d = 0; d < kHeadWidth; ++d)
      turned[d * padded + j] = key[j * stride + d];
  }
  for (std::size_t d = 0; d < kHeadWidth; ++d) {
    for (std::size_t j = count; j < padded; ++j)
      turned[d * padded + j] = 0;
  }
}

void attend(const float* qkv, std::size_t count, std::size_t heads, float* scratch, float* out) {
  static_assert(kHeadWidth == 2 * kLanes);
  assert(count <= kMostAttending);
  const std::size_t width = heads * kHeadWidth;
  const std::size_t padded = (count + kLanes - 1) / kLanes * kLanes;
  float* const turned = scratch + kAttentionQueries * padded;
  for (std::size_t at = 0; at < width; at += kHeadWidth) {
    const float* const query = qkv + at;
    turn_keys(query + width, count, 3 * width, padded, turned);
    const AttentionHead head = {query,  query + 2 * width, turned, scratch, count,
                                padded, 3 * width,         width};
    std::size_t row = 0;
    for (; row + kAttentionQueries <= count; row += kAttentionQueries)
      attend_queries<kAttentionQueries>(head, row, out + row * width + at);
    for (; row < count; ++row)
      attend_queries<1>(head, row, out + row * width + at);
  }
}

void embed(const std::int8_t* bytes,
           float scale,
           const float* a,
           const float* b,
           std::size_t width,
           float* x) {
  for (std::size_t i = 0; i < width; i += kLanes)
    store(x + i, from_bytes(bytes + i) * all(scale) + load(a + i) + load(b + i));
}

float dot(const float* a, const float* b, std::size_t width) {
  Lanes total = all(0);
  for (std::size_t i = 0; i < width; i += kLanes)
    total = total + load(a + i) * load(b + i);
  return sum(total);
}

}  // namespace
}  // namespace quern
