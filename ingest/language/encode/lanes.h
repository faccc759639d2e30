#pragma once

// Sixteen floats at once, whatever the processor has: a file that includes this is compiled once
// for each instruction set. Every operation rounds as IEEE 754 says and every sum has one order, so
// that all give the same bits (the build turns off contraction to fused multiply-add).

#include <cstddef>
#include <cstdint>

#if defined(__AVX512F__) || defined(__AVX2__)
#include <immintrin.h>
#endif

namespace quern {
namespace {

inline constexpr std::size_t kLanes = 16;

#if defined(__AVX512F__)

struct Lanes {
  __m512 v;
};

inline Lanes load(const float* from) {
  return {_mm512_loadu_ps(from)};
}
inline void store(float* to, Lanes a) {
  _mm512_storeu_ps(to, a.v);
}
inline Lanes all(float x) {
  return {_mm512_set1_ps(x)};
}
inline Lanes operator+(Lanes a, Lanes b) {
  return {_mm512_add_ps(a.v, b.v)};
}
inline Lanes operator-(Lanes a, Lanes b) {
  return {_mm512_sub_ps(a.v, b.v)};
}
inline Lanes operator*(Lanes a, Lanes b) {
  return {_mm512_mul_ps(a.v, b.v)};
}
inline Lanes operator/(Lanes a, Lanes b) {
  return {_mm512_div_ps(a.v, b.v)};
}
inline Lanes larger(Lanes a, Lanes b) {
  return {_mm512_max_ps(a.v, b.v)};
}
inline Lanes smaller(Lanes a, Lanes b) {
  return {_mm512_min_ps(a.v, b.v)};
}
inline Lanes magnitude(Lanes a) {
  return {_mm512_abs_ps(a.v)};
}
/// Two to the power of each lane, which is a whole number in [-126, 127].
inline Lanes power_of_two(Lanes a) {
  const __m512i exponent = _mm512_add_epi32(_mm512_cvtps_epi32(a.v), _mm512_set1_epi32(127));
  return {_mm512_castsi512_ps(_mm512_slli_epi32(exponent, 23))};
}
inline Lanes difference(const std::int32_t* a, const std::int32_t* b) {
  return {_mm512_cvtepi32_ps(_mm512_sub_epi32(_mm512_loadu_si512(a), _mm512_loadu_si512(b)))};
}
inline Lanes from_bytes(const std::int8_t* from) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
  return {_mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(bytes))};
}

#elif defined(__AVX2__)

struct Lanes {
  __m256 low;
  __m256 high;
};

inline Lanes load(const float* from) {
  return {_mm256_loadu_ps(from), _mm256_loadu_ps(from + 8)};
}
inline void store(float* to, Lanes a) {
  _mm256_storeu_ps(to, a.low);
  _mm256_storeu_ps(to + 8, a.high);
}
inline Lanes all(float x) {
  return {_mm256_set1_ps(x), _mm256_set1_ps(x)};
}
inline Lanes operator+(Lanes a, Lanes b) {
  return {_mm256_add_ps(a.low, b.low), _mm256_add_ps(a.high, b.high)};
}
inline Lanes operator-(Lanes a, Lanes b) {
  return {_mm256_sub_ps(a.low, b.low), _mm256_sub_ps(a.high, b.high)};
}
inline Lanes operator*(Lanes a, Lanes b) {
  return {_mm256_mul_ps(a.low, b.low), _mm256_mul_ps(a.high, b.high)};
}
inline Lanes operator/(Lanes a, Lanes b) {
  return {_mm256_div_ps(a.low, b.low), _mm256_div_ps(a.high, b.high)};
}
inline Lanes larger(Lanes a, Lanes b) {
  return {_mm256_max_ps(a.low, b.low), _mm256_max_ps(a.high, b.high)};
}
inline Lanes smaller(Lanes a, Lanes b) {
  return {_mm256_min_ps(a.low, b.low), _mm256_min_ps(a.high, b.high)};
}
inline Lanes magnitude(Lanes a) {
  const __m256 sign = _mm256_set1_ps(-0.0F);
  return {_mm256_andnot_ps(sign, a.low), _mm256_andnot_ps(sign, a.high)};
}
inline __m256 power_of_two(__m256 a) {
  const __m256i exponent = _mm256_add_epi32(_mm256_cvtps_epi32(a), _mm256_set1_epi32(127));
  return _mm256_castsi256_ps(_mm256_slli_epi32(exponent, 23));
}
inline Lanes power_of_two(Lanes a) {
  return {power_of_two(a.low), power_of_two(a.high)};
}
inline __m256i integers(const std::int32_t* from) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}
inline Lanes difference(const std::int32_t* a, const std::int32_t* b) {
  return {_mm256_cvtepi32_ps(_mm256_sub_epi32(integers(a), integers(b))),
          _mm256_cvtepi32_ps(_mm256_sub_epi32(integers(a + 8), integers(b + 8)))};
}
inline Lanes from_bytes(const std::int8_t* from) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
  return {_mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(bytes)),
          _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(_mm_srli_si128(bytes, 8)))};
}

#else

struct Lanes {
  float v[kLanes];
};

template <class Operation>
inline Lanes each(Lanes a, Lanes b, Operation operation) {
  Lanes result{};
  for (std::size_t i = 0; i < kLanes; ++i)
    result.v[i] = operation(a.v[i], b.v[i]);
  return result;
}

inline Lanes load(const float* from) {
  Lanes result{};
  for (std::size_t i = 0; i < kLanes; ++i)
    result.v[i] = from[i];
  return result;
}
inline void store(float* to, Lanes a) {
  for (std::size_t i = 0; i < kLanes; ++i)
    to[i] = a.v[i];
}
inline Lanes all(float x) {
  Lanes result{};
  for (float& lane : result.v)
    lane = x;
  return result;
}
inline Lanes operator+(Lanes a, Lanes b) {
  return each(a, b, [](float x, float y) { return x + y; });
}
inline Lanes operator-(Lanes a, Lanes b) {
  return each(a, b, [](float x, float y) { return x - y; });
}
inline Lanes operator*(Lanes a, Lanes b) {
  return each(a, b, [](float x, float y) { return x * y; });
}
inline Lanes operator/(Lanes a, Lanes b) {
  return each(a, b, [](float x, float y) { return x / y; });
}
inline Lanes larger(Lanes a, Lanes b) {
  return each(a, b, [](float x, float y) { return x > y ? x : y; });
}
inline Lanes smaller(Lanes a, Lanes b) {
  return each(a, b, [](float x, float y) { return x < y ? x : y; });
}
inline Lanes magnitude(Lanes a) {
  return each(a, a, [](float x, float /*same*/) { return __builtin_fabsf(x); });
}
inline Lanes power_of_two(Lanes a) {
  return each(a, a,
              [](float x, float /*same*/) { return __builtin_ldexpf(1.0F, static_cast<int>(x)); });
}
inline Lanes difference(const std::int32_t* a, const std::int32_t* b) {
  Lanes result{};
  for (std::size_t i = 0; i < kLanes; ++i)
    result.v[i] = static_cast<float>(a[i] - b[i]);
  return result;
}
inline Lanes from_bytes(const std::int8_t* from) {
  Lanes result{};
  for (std::size_t i = 0; i < kLanes; ++i)
    result.v[i] = static_cast<float>(from[i]);
  return result;
}

#endif

/// Nearest whole number, ties to even, of lanes within +-2^22.
inline Lanes nearest(Lanes a) {
  const Lanes magic = all(12582912.0F);  // 1.5 * 2^23: the fraction has no room left.
  return (a + magic) - magic;
}

/// The sum of all lanes, always in the same order.
inline float sum(Lanes a) {
  float lanes[kLanes];
  store(lanes, a);
  for (std::size_t width = kLanes / 2; width > 0; width /= 2) {
    for (std::size_t i = 0; i < width; ++i)
      lanes[i] += lanes[i + width];
  }
  return lanes[0];
}

inline float largest(Lanes a) {
  float lanes[kLanes];
  store(lanes, a);
  float result = lanes[0];
  for (const float lane : lanes)
    result = lane > result ? lane : result;
  return result;
}

/// e to the power of each lane, to about 2e-7 of itself; lanes are kept within +-87.
inline Lanes exponential(Lanes a) {
  const Lanes t = smaller(larger(a, all(-87.0F)), all(87.0F)) * all(1.44269504F);
  const Lanes whole = nearest(t);
  const Lanes f = t - whole;
  Lanes p = all(1.33335581e-3F);
  p = p * f + all(9.61812911e-3F);
  p = p * f + all(5.55041087e-2F);
  p = p * f + all(2.40226507e-1F);
  p = p * f + all(6.93147181e-1F);
  p = p * f + all(1.0F);
  return p * power_of_two(whole);
}

/// The Gaussian error linear unit in its tanh form (Hendrycks and Gimpel 2016).
inline Lanes gelu(Lanes x) {
  const Lanes u = x * (all(-1.5957691F) - all(0.0713548F) * x * x);
  return x / (all(1.0F) + exponential(u));
}

}  // namespace
}  // namespace quern
