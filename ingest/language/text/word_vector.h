#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace quern {

/// Trained numbers in 8 bits each: `scale` times `values`.
struct WordVector {
  float scale = 0;
  std::vector<std::int8_t> values;

  bool operator==(const WordVector&) const = default;
};

[[nodiscard]] WordVector compressed(std::span<const float> numbers);

/// The numbers again, zeros behind where the vector is shorter.
void expand(const WordVector& vector, std::span<float> numbers);

}  // namespace quern
