#include "query/question/slot/number.h"

#include <algorithm>
#include <cstddef>

#include "ingest/language/text/word_list.h"
#include "lexicon/approximators.h"
#include "query/question/likeness.h"

namespace quern {
namespace {

// "over 345 pilgrims" are people too.
bool counts(const std::string& noun, const Question& question, const Kinds& kinds) {
  if (word_likeness(question.counted, noun) == 1.0) return true;
  return in_word_list("people persons", question.counted.text) && kinds.is_people(noun);
}

bool is_small_number(const std::string& key) {
  static constexpr std::size_t kDigitsOfYear = 4;
  const bool is_year = key.size() == kDigitsOfYear && key.front() >= '0' && key.front() <= '9';
  return is_number(key) && !is_year;
}

// Where the share begins that ends with this number: "one in three", "nine out of ten".
std::size_t begin_of_share(const std::vector<TextWord>& words, std::size_t last) {
  if (!is_small_number(words[last].key)) return last;
  if (last >= 2 && words[last - 1].key == "in" && is_small_number(words[last - 2].key)) {
    return last - 2;
  }
  const bool is_out_of = last >= 3 && words[last - 1].key == "of" && words[last - 2].key == "out" &&
                         is_small_number(words[last - 3].key);
  return is_out_of ? last - 3 : last;
}

// Where the share ends that begins with this number.
std::size_t end_of_share(const std::vector<TextWord>& words, std::size_t first) {
  for (std::size_t last = first + 2; last < words.size() && last <= first + 3; ++last)
    if (begin_of_share(words, last) == first) return last;
  return first;
}

}  // namespace

// "the balance of power between the three authoritarian states": "three" counts "states".
std::string number_before(const std::string& text,
                          const std::vector<TextWord>& words,
                          const Question& question,
                          const Kinds& kinds) {
  for (std::size_t noun = 0; noun < words.size(); ++noun) {
    if (!counts(words[noun].key, question, kinds)) continue;
    std::size_t first = noun;
    while (first > 0 && !is_number(words[first].key))
      --first;
    if (first == noun || !is_number(words[first].key)) continue;
    const std::size_t window = noun - first;
    static constexpr std::size_t kFarthest = 5;
    if (window > kFarthest) continue;
    const std::vector<TextWord> between(words.begin() + static_cast<std::ptrdiff_t>(first),
                                        words.begin() + static_cast<std::ptrdiff_t>(noun));
    const bool has_modifiers =
        std::all_of(question.modifiers.begin(), question.modifiers.end(),
                    [&](const QuestionWord& word) { return best_likeness(word, between) > 0.0; });
    if (!has_modifiers) continue;
    std::size_t last = first;
    while (last + 1 < noun && is_number(words[last + 1].key))
      ++last;
    while (first > 0 && is_number(words[first - 1].key))
      --first;
    first = begin_of_share(words, first);
    while (first > 0 && lexicon::holds(lexicon::approximators, words[first - 1].key))
      --first;
    return text.substr(words[first].begin, words[last].end - words[first].begin);
  }
  return {};
}

std::string amount_in(const std::string& text, const std::vector<TextWord>& words) {
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (!is_number(words[k].key)) continue;
    std::size_t last = end_of_share(words, k);
    while (last + 1 < words.size() && !is_function_word(words[last + 1].key))
      ++last;
    std::size_t first = k;
    while (first > 0 && lexicon::holds(lexicon::approximators, words[first - 1].key))
      --first;
    return text.substr(words[first].begin, words[last].end - words[first].begin);
  }
  return {};
}

std::string age_in(const std::string& text, const std::vector<TextWord>& words) {
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (!is_number(words[k].key)) continue;
    const bool has_years = k + 2 < words.size() && in_word_list("year years", words[k + 1].key) &&
                           words[k + 2].key == "old";
    const bool is_aged = k > 0 && words[k - 1].key == "aged";
    const bool is_all = words.size() == 1;  // "Kim, 42,": Kim is 42
    if (has_years || is_aged || is_all)
      return text.substr(words[k].begin, words[k].end - words[k].begin);
  }
  return {};
}

}  // namespace quern
