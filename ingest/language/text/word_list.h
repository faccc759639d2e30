#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace quern {

/// Whether `word` stands in `list`, words with one space between them. For sets of annotation
/// labels, and for two or three words; longer lists of words stand in data/lexicon.
[[nodiscard]] constexpr bool in_word_list(std::string_view list, std::string_view word) {
  if (word.empty() || word.find(' ') != std::string_view::npos) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

namespace lexicon {

/// Whether a word list of data/lexicon holds the word. The lists are sorted by byte.
template <typename Words>
[[nodiscard]] constexpr bool holds(const Words& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

}  // namespace lexicon

}  // namespace quern
