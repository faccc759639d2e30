#include "query/question/slot/answer_phrase.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "ingest/language/text/word_list.h"
#include "lexicon/wh_relatives.h"
#include "query/question/fact_text.h"

namespace quern {
namespace {

// "countries like Russia and Iran": the examples, not the kind, are what is asked for.
std::string examples_of(const std::string& phrase) {
  const auto words = text_words(phrase);
  for (std::size_t k = 1; k + 1 < words.size(); ++k) {
    const bool is_such = words[k].key == "as" && words[k - 1].key == "such";
    if (is_such || in_word_list("like including", words[k].key)) {
      return phrase.substr(words[k + 1].begin);
    }
  }
  return phrase;
}

}  // namespace

std::string short_phrase(const std::string& text) {
  const bool is_quoted = text.starts_with('"') || text.starts_with("“") || text.starts_with("‘");
  if (is_quoted) return text;
  const auto words = text_words(text);
  std::size_t end = text.size();
  for (std::size_t k = 1; k < words.size(); ++k) {
    if (!lexicon::holds(lexicon::wh_relatives, words[k].key)) continue;
    const bool has_preposition = k > 1 && is_preposition(words[k - 1].key);
    end = has_preposition ? words[k - 2].end : words[k - 1].end;
    break;
  }
  // "A storm yesterday": when is not part of who.
  const bool ends_in_day = end == text.size() && words.size() > 1 &&
                           in_word_list("yesterday today tomorrow", words.back().key);
  if (ends_in_day) end = words[words.size() - 2].end;
  std::string cut = text.substr(0, end);
  if (cut.starts_with("that ")) cut.erase(0, 5);
  const std::size_t first = cut.find_first_not_of(" ,;:");
  if (first == std::string::npos) return text;
  const std::size_t last = cut.find_last_not_of(" ,;:");
  return cut.substr(first, last - first + 1);
}

std::vector<std::string> listed(const std::string& phrase) {
  const std::string text = examples_of(phrase);
  const auto words = text_words(text);
  std::vector<std::string> parts;
  std::size_t first = 0;
  const auto end_part = [&](std::size_t end) {
    if (end > first) {
      parts.push_back(text.substr(words[first].begin, words[end - 1].end - words[first].begin));
    }
  };
  const bool is_list = base_end(words) == words.size() &&
                       std::any_of(words.begin(), words.end(),
                                   [](const TextWord& word) { return word.key == "and"; });
  if (!is_list) return {text};
  for (std::size_t k = 0; k < words.size(); ++k) {
    const bool is_joint = words[k].key == "and";
    if (!is_joint && !(words[k].after_comma && k > first)) continue;
    end_part(k);
    first = is_joint ? k + 1 : k;
  }
  end_part(words.size());
  return parts;
}

Span with_noun(const std::string& sentence, Span words, const std::string& kind) {
  const std::string noun = kind.substr(kind.rfind(' ') + 1);
  const std::size_t begin = words.end + 1;
  if (noun.empty() || begin >= sentence.size() || sentence[words.end] != ' ') return words;
  const auto next = text_words(sentence.substr(begin, noun.size() + 2));
  if (next.empty() || next.front().begin > 0 || next.front().key != noun) return words;
  if (next.size() > 1 && next[1].after_hyphen) return words;
  return {words.begin, begin + noun.size()};
}

Span whole_name(const std::string& sentence, Span words) {
  Span whole = words;
  for (const TextWord& word : text_words(std::string_view(sentence).substr(words.end))) {
    const bool is_beside =
        words.end + word.begin == whole.end + 1 && sentence[whole.end] == ' ' && word.is_capital;
    if (!is_beside || is_time_word(word.key) || word.is_possessive) break;
    whole.end = words.end + word.end;
  }
  return whole;
}

Span with_title(const std::string& sentence, Span words) {
  static constexpr std::size_t kMostWords = 3;
  const auto before = text_words(std::string_view(sentence).substr(0, words.begin));
  Span titled = words;
  for (std::size_t taken = 0; taken < std::min(kMostWords, before.size()); ++taken) {
    const TextWord& word = before[before.size() - 1 - taken];
    const bool is_beside = word.end + 1 == titled.begin && sentence[word.end] == ' ';
    if (!is_beside || word.is_possessive || is_function_word(word.key)) break;
    titled.begin = word.begin;
  }
  return titled;
}

}  // namespace quern
