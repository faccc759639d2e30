#include "query/question/slot/owner.h"

#include <algorithm>
#include <cstddef>

#include "query/question/likeness.h"

namespace quern {

std::string owner_in(const std::string& text,
                     const std::vector<TextWord>& words,
                     const Question& question) {
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (!words[k].is_possessive) continue;
    const std::size_t end = std::min(base_end(words), words.size());
    for (std::size_t noun = k + 1; noun < end; ++noun) {
      if (word_likeness(question.counted, words[noun].key) == 0.0) continue;
      std::string owner = text.substr(0, words[k].end);
      const std::size_t mark = owner.find_last_of('\'');
      const std::size_t curly = owner.rfind("\u2019");
      const std::size_t cut = std::min(mark, curly);
      return cut == std::string::npos ? owner : owner.substr(0, cut);
    }
  }
  return {};
}

}  // namespace quern
