#pragma once

#include <algorithm>
#include <string_view>

#include "lexicon_words.h"

namespace quern::lexicon {

/// Whether a word list of data/lexicon holds the word. The lists are sorted by byte.
template <typename Words>
[[nodiscard]] constexpr bool holds(const Words& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace quern::lexicon
