#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace quern {

/// The labels of a linear classifier, and the columns of scores that are theirs.
struct LabelSet {
  std::vector<std::string_view> names;
  std::size_t first_column = 0;

  /// The label with the highest of a word's `scores`.
  [[nodiscard]] std::string_view best(const float* scores) const {
    const float* const begin = scores + first_column;
    return names[static_cast<std::size_t>(std::max_element(begin, begin + names.size()) - begin)];
  }
};

}  // namespace quern
