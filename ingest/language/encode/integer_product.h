#pragma once

// Rows of floats in 8-bit integers, and their exact products with a packed matrix: once for each
// instruction set, as the file that includes this is compiled (see lanes.h). The tile follows the
// packing that the model file has.

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "ingest/language/encode/kernel.h"
#include "ingest/language/encode/lanes.h"

namespace quern {
namespace {

#if defined(QUERN_TILES)
using Quantized = std::int8_t;
constexpr bool kIsShifted = false;
#elif defined(__AVX512VNNI__) || defined(__AVXVNNI__)
using Quantized =
    std::uint8_t;  // [1, 255]: 128 is added, and Linear::offsets taken off the product.
constexpr bool kIsShifted = true;
#else
using Quantized = std::int16_t;
constexpr bool kIsShifted = false;
#endif
constexpr std::int32_t kNoOffsets[kLanes] = {};

/// Weights of a block that are multiplied by four values of a row.
inline constexpr std::size_t kStepBytes = 4 * kBlockColumns;

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
      const __m512i offset = _mm512_set1_epi32(kIsShifted ? 128 : 0);
      const __m512i wide = _mm512_add_epi32(_mm512_cvtps_epi32(whole.v), offset);
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

#if !defined(QUERN_TILES)  // Else multiply_in_tiles() does it.

/// Integer products of kRows rows with the kBlockColumns columns of a block, into `out`
/// [kRows][kBlockColumns]. Every fourth 64 bytes from `ahead` on, as many as a quarter of a block
/// has, will be wanted soon.
#if defined(__AVX512VNNI__)

inline constexpr std::size_t kTileRows = 6;

template <std::size_t kRows>
void multiply(const Quantized* in,
              std::size_t width,
              const std::int8_t* block,
              const std::int8_t* ahead,
              std::int32_t* out) {
  constexpr std::size_t kVectors = kBlockColumns / 16;
  __m512i sums[kRows][kVectors];
#pragma GCC unroll 8
  for (std::size_t row = 0; row < kRows; ++row) {
#pragma GCC unroll 8
    for (std::size_t j = 0; j < kVectors; ++j)
      sums[row][j] = _mm512_setzero_si512();
  }
#pragma GCC unroll 2
  for (std::size_t k = 0; k < width; k += 4, block += kStepBytes, ahead += kStepBytes) {
    _mm_prefetch(ahead, _MM_HINT_T1);
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
void multiply(const Quantized* in,
              std::size_t width,
              const std::int8_t* block,
              const std::int8_t* /*ahead*/,
              std::int32_t* out) {
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
void multiply(const Quantized* in,
              std::size_t width,
              const std::int8_t* block,
              const std::int8_t* /*ahead*/,
              std::int32_t* out) {
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
void multiply(const Quantized* in,
              std::size_t width,
              const std::int8_t* block,
              const std::int8_t* /*ahead*/,
              std::int32_t* out) {
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

#endif

}  // namespace
}  // namespace quern
