#include "ingest/article/page/block_text.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "ingest/article/ascii.h"
#include "lexicon/furniture_phrases.h"
#include "lexicon/furniture_within.h"

namespace quern {
namespace {

/// A paragraph that is longer is no furniture.
constexpr std::size_t kMaxFurnitureBytes = 400;

bool is_ascii_letter(unsigned char c) {
  return std::isalpha(c) != 0;
}

/// "[gallery ids=…": a name in brackets, and that of a value.
bool is_shortcode(std::string_view text) {
  if (!text.starts_with('[')) return false;
  const auto name_end = std::find_if_not(text.begin() + 1, text.end(), is_ascii_letter);
  if (name_end == text.begin() + 1 || name_end == text.end() || *name_end != ' ') return false;
  const auto key_end = std::find_if_not(name_end + 1, text.end(), is_ascii_letter);
  return key_end != name_end + 1 && key_end != text.end() && *key_end == '=';
}

}  // namespace

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
  if (text.size() > kMaxFurnitureBytes) return false;
  if (is_shortcode(text)) return true;
  text.remove_prefix(std::min(text.find_first_not_of("[(*>- "), text.size()));
  const std::string start = ascii_lower(std::string(text.substr(0, 40)));
  return std::any_of(lexicon::furniture_phrases.begin(), lexicon::furniture_phrases.end(),
                     [&start](std::string_view phrase) {
                       return start.starts_with(phrase) &&
                              (start.size() == phrase.size() ||
                               !is_ascii_letter(static_cast<unsigned char>(start[phrase.size()])));
                     });
}

bool has_furniture(std::string_view text) {
  if (text.size() > kMaxFurnitureBytes) return false;
  const std::string lower = ascii_lower(std::string(text));
  return std::any_of(
      lexicon::furniture_within.begin(), lexicon::furniture_within.end(),
      [&lower](std::string_view phrase) { return lower.find(phrase) != std::string::npos; });
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](unsigned char c) { return std::isalnum(c) != 0 || c >= 0x80; });
}

}  // namespace quern
