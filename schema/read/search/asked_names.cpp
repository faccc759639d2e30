#include "schema/read/search/asked_names.h"

namespace quern {

std::vector<std::vector<std::size_t>> names_in(std::span<const QuestionWord> words) {
  std::vector<std::vector<std::size_t>> names;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].is_name) continue;
    const bool goes_on = i > 0 && words[i - 1].is_name && words[i - 1].place + 1 == words[i].place;
    if (!goes_on) names.emplace_back();
    names.back().push_back(i);
  }
  return names;
}

}  // namespace quern
