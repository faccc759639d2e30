#include "ingest/article/page/block_text.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "ingest/article/ascii.h"
#include "lexicon/furniture_phrases.h"

namespace quern {

WordCounts read_words(std::string_view text) {
  WordCounts words;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    begin = end + 1;
    if (word.empty()) continue;
    ++words.count;
    const auto is_lower = [](unsigned char c) { return std::islower(c) != 0; };
    const auto is_alpha = [](unsigned char c) { return std::isalpha(c) != 0; };
    const auto first = static_cast<unsigned char>(word.front());
    if (is_lower(first) || first >= 0x80) ++words.lower;
    if (word.size() > 1 && std::all_of(word.begin(), word.end(), is_alpha) &&
        std::none_of(word.begin(), word.end(), is_lower)) {
      ++words.upper;
    }
  }
  // Chinese and Japanese have no spaces; a word of theirs takes some three letters of three bytes.
  static constexpr double kBytesOfWord = 9;
  const auto foreign =
      std::count_if(text.begin(), text.end(), [](unsigned char c) { return c >= 0x80; });
  const double least = static_cast<double>(foreign) / kBytesOfWord;
  if (least > words.count) words.count = words.lower = least;
  return words;
}

bool ends_as_sentence(std::string_view text) {
  for (const std::string_view closing : {"\"", "'", ")", "]", "”", "’", "»", " "}) {
    if (text.ends_with(closing)) text.remove_suffix(closing.size());
  }
  return !text.empty() && (text.ends_with("…") || text.ends_with("。") ||
                           std::string_view(".!?").find(text.back()) != std::string_view::npos);
}

bool starts_as_furniture(std::string_view text) {
  static constexpr std::size_t kMaxBytes = 400;
  if (text.size() > kMaxBytes) return false;
  const std::string start = ascii_lower(std::string(text.substr(0, 40)));
  return std::any_of(lexicon::furniture_phrases.begin(), lexicon::furniture_phrases.end(),
                     [&start](std::string_view phrase) {
                       return start.starts_with(phrase) &&
                              (start.size() == phrase.size() ||
                               std::isalpha(static_cast<unsigned char>(start[phrase.size()])) == 0);
                     });
}

}  // namespace quern
