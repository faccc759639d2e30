#include "query/plan/read_spans.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "query/question/fact_text.h"
#include "query/question/likeness.h"

namespace quern {
namespace {

/// Whether the others are a name right behind the words: "Anna Berg" behind "Prime Minister".
bool is_name_behind(const std::string& sentence, Span words, Span others) {
  if (words.end + 1 != others.begin || sentence[words.end] != ' ') return false;
  const auto behind = text_words(words_in(sentence, others));
  return !behind.empty() && behind.front().is_capital;
}

/// Where the capitals before a name begin: "MV" of "the ship MV Norvik". `words`: those before it.
std::size_t begin_of_name(const std::string& sentence, Span words, Span name) {
  const auto before = text_words(words_in(sentence, words));
  const auto last_other = std::find_if(before.rbegin(), before.rend(),
                                       [](const TextWord& word) { return !word.is_capital; });
  return last_other == before.rbegin() || last_other == before.rend()
             ? name.begin
             : words.begin + last_other.base()->begin;
}

}  // namespace

std::string words_in(const std::string& sentence, Span words) {
  return sentence.substr(words.begin, words.end - words.begin);
}

bool is_title_of_asked(const Question& question, const std::string& sentence, Span words) {
  const bool is_last = words.end + 1 >= sentence.size() || sentence[words.end] != ' ';
  if (question.is_copular || is_last) return false;
  const auto behind = text_words(std::string_view(sentence).substr(words.end + 1));
  if (behind.empty() || behind.front().begin > 0) return false;
  return std::any_of(question.words.begin(), question.words.end(), [&](const QuestionWord& word) {
    return word.is_name && word_likeness(word, behind.front().key) == 1.0;
  });
}

bool is_owner(const std::string& sentence, Span words) {
  const std::string_view behind = std::string_view(sentence).substr(words.end);
  return behind.starts_with("'s ") || behind.starts_with("\u2019s ");
}

void join_titles(const std::string& sentence, std::vector<Reader::Reading>& readings) {
  for (Reader::Reading& name : readings) {
    const auto title =
        std::find_if(readings.begin(), readings.end(), [&](const Reader::Reading& other) {
          return other.score > 0.0 && is_name_behind(sentence, other.span, name.span);
        });
    if (title == readings.end()) continue;
    name.span.begin = begin_of_name(sentence, title->span, name.span);
    name.score = std::max(name.score, title->score);
    title->score = 0.0;
  }
  std::erase_if(readings, [](const Reader::Reading& reading) { return reading.score == 0.0; });
}

}  // namespace quern
