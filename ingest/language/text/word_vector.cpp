#include "ingest/language/text/word_vector.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace quern {

WordVector compressed(std::span<const float> numbers) {
  const float most = std::accumulate(
      numbers.begin(), numbers.end(), 1e-6F,
      [](float largest, float number) { return std::max(largest, std::abs(number)); });
  constexpr float kLargest = 127;
  WordVector result{most / kLargest, {}};
  result.values.reserve(numbers.size());
  for (const float number : numbers)
    result.values.push_back(static_cast<std::int8_t>(std::lround(number / result.scale)));
  return result;
}

void expand(const WordVector& vector, std::span<float> numbers) {
  const std::size_t count = std::min(numbers.size(), vector.values.size());
  for (std::size_t i = 0; i < count; ++i)
    numbers[i] = vector.scale * static_cast<float>(vector.values[i]);
  std::fill(numbers.begin() + static_cast<std::ptrdiff_t>(count), numbers.end(), 0.0F);
}

}  // namespace quern
