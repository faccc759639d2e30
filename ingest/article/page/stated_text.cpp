#include "ingest/article/page/stated_text.h"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

namespace quern {
namespace {

/// Letters and digits in lower case; the rest parts words.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char letter : text) {
    const auto c = static_cast<unsigned char>(letter);
    if (std::isalnum(c) != 0 || c >= 0x80) {
      word += static_cast<char>(std::tolower(c));
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::unordered_set<std::string> runs_of(std::string_view text) {
  static constexpr std::size_t kRun = 3;
  const std::vector<std::string> words = words_of(text);
  std::unordered_set<std::string> runs;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i)
    runs.insert(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]);
  return runs;
}

}  // namespace

StatedText::StatedText(std::string_view text) : runs_(runs_of(text)) {}

double StatedText::share_of(std::string_view block) const {
  const std::unordered_set<std::string> runs = runs_of(block);
  if (runs.empty()) return 0.5;
  const auto found = std::count_if(runs.begin(), runs.end(),
                                   [this](const std::string& run) { return runs_.contains(run); });
  return static_cast<double>(found) / static_cast<double>(runs.size());
}

}  // namespace quern
