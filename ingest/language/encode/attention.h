#pragma once

// Kernel::attend (Vaswani et al. 2017): once for each instruction set, as the file that includes
// this is compiled (see lanes.h).

#include <cassert>
#include <cstddef>

#include "ingest/language/encode/kernel.h"
#include "ingest/language/encode/lanes.h"

namespace quern {
namespace {

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

}  // namespace
}  // namespace quern
