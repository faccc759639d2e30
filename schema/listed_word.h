#pragma once

#include <algorithm>
#include <string_view>

namespace quern {

/// Whether a word list of data/lexicon, sorted by byte, has the word.
template <typename Words>
[[nodiscard]] constexpr bool is_listed(const Words& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace quern
