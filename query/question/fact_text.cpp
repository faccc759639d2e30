#include "query/question/fact_text.h"

#include <algorithm>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/clause_words.h"
#include "lexicon/grammatical_words.h"
#include "lexicon/number_words.h"
#include "lexicon/proforms.h"
#include "lexicon/simple_prepositions.h"
#include "lexicon/time_words.h"
#include "schema/lookup_key.h"

namespace quern {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

// A letter, digit, or a point or comma inside a number.
bool is_inside_word(std::string_view text, std::size_t at, char32_t code) {
  if (is_letter(code) || is_mark(code) || quern::is_digit(code)) return true;
  const bool is_apostrophe = code == U'\'' || code == U'\u2019';
  if (is_apostrophe || ((code == U'.' || code == U',') && at > 0)) {
    const std::size_t next = at + code_point_at(text, at).size;
    if (next >= text.size() || at == 0) return false;
    // "1,426", "2.5", "Gawker.com".
    const bool is_domain = code == U'.' && is_lower(code_point_at(text, next).value) &&
                           is_letter(code_point_before(text, at).value);
    if (!is_apostrophe) return is_domain || (is_digit(text[at - 1]) && is_digit(text[next]));
    return is_letter(code_point_at(text, next).value) &&
           is_letter(code_point_before(text, at).value);
  }
  return false;
}

bool ends_base(const TextWord& word) {
  return is_preposition(word.key) || lexicon::holds(lexicon::clause_words, word.key);
}

// "the conflict involving ...", "rounds aimed at ...": what follows tells of the noun before.
bool is_participle(const TextWord& word) {
  static constexpr std::size_t kShortest = 5;
  return !word.is_capital && word.key.size() >= kShortest &&
         (word.key.ends_with("ing") || word.key.ends_with("ed"));
}

}  // namespace

std::vector<TextWord> text_words(std::string_view text) {
  std::vector<TextWord> words;
  bool after_comma = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint first = code_point_at(text, at);
    if (!is_inside_word(text, at, first.value)) {
      after_comma = after_comma || first.value == U',' || first.value == U';';
      at += first.size;
      continue;
    }
    TextWord word;
    word.begin = at;
    word.is_capital = is_upper(first.value);
    word.after_comma = after_comma;
    word.after_hyphen = at > 0 && text[at - 1] == '-';
    after_comma = false;
    while (at < text.size() && is_inside_word(text, at, code_point_at(text, at).value))
      at += code_point_at(text, at).size;
    word.end = at;
    auto keys = lookup_words(text.substr(word.begin, word.end - word.begin));
    if (keys.empty()) continue;
    word.is_possessive = keys.size() > 1 && keys.back() == "'s";
    if (word.is_possessive) keys.pop_back();
    for (const std::string& key : keys)
      word.key += key;
    // "States'": the apostrophe stands after the word.
    const bool has_bare_apostrophe = word.key.ends_with('s') && at < text.size() &&
                                     (text[at] == '\'' || text.substr(at).starts_with("\u2019"));
    word.is_possessive = word.is_possessive || has_bare_apostrophe;
    words.push_back(std::move(word));
  }
  return words;
}

std::size_t base_end(const std::vector<TextWord>& words) {
  static constexpr std::size_t kLongestOwner = 5;
  for (std::size_t k = 1; k < words.size(); ++k) {
    if (words[k].key == "of") {
      // "the Church of Scientology's website": the owner comes before the head.
      const std::size_t last = std::min(words.size(), k + kLongestOwner);
      std::size_t owner = k + 1;
      while (owner < last && !words[owner].is_possessive)
        ++owner;
      if (owner < last) {
        k = owner;
        continue;
      }
    }
    if (ends_base(words[k])) return k;
  }
  return words.size();
}

std::string joined_keys(const std::vector<TextWord>& words, std::size_t first, std::size_t end) {
  std::string keys;
  for (std::size_t k = first; k < end; ++k)
    keys += (keys.empty() ? "" : " ") + words[k].key;
  return keys;
}

void mark_heads(std::string_view heads, std::vector<TextWord>& words) {
  if (words.empty()) return;
  for (const Head& head : read_heads(heads, words.back().end)) {
    const auto word = std::find_if(words.begin(), words.end(), [&](const TextWord& candidate) {
      return candidate.begin < head.span.end && head.span.begin < candidate.end;
    });
    if (word != words.end()) word->head = head;
  }
}

void mark_like(const std::vector<TextWord>& phrase,
               std::size_t begin,
               std::vector<TextWord>& words) {
  if (begin == std::string_view::npos) return;
  for (TextWord& word : words) {
    const auto same = std::find_if(phrase.begin(), phrase.end(), [&](const TextWord& other) {
      return other.begin == begin + word.begin;
    });
    if (same != phrase.end()) word.head = same->head;
  }
}

std::vector<std::size_t> heads_of(const std::vector<TextWord>& words) {
  std::vector<std::size_t> heads;
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (words[k].head) heads.push_back(k);
  }
  if (!heads.empty()) return heads;
  const std::size_t end = base_end(words);
  for (std::size_t k = 0; k < end; ++k) {
    const bool is_joint = in_word_list("and or &", words[k].key);
    if (is_joint) continue;
    const bool is_last = k + 1 == end;
    // "difficulties getting there", not "the growing doubts".
    const bool may_end =
        k > 0 || (!is_function_word(words[k].key) && !words[k].key.ends_with("ly"));
    const bool before_joint =
        !is_last && (words[k + 1].after_comma || in_word_list("and or", words[k + 1].key) ||
                     (may_end && is_participle(words[k + 1])));
    if (is_last || before_joint) heads.push_back(k);
  }
  // "Co-founder of Google, Sergey Brin": what stands beside it names the same.
  for (std::size_t k = end; k + 1 < words.size(); ++k) {
    if (in_word_list("and or", words[k].key)) return heads;
  }
  for (std::size_t k = end; k < words.size(); ++k) {
    if (!words[k].after_comma || !words[k].is_capital) continue;
    while (k + 1 < words.size() && words[k + 1].is_capital && !words[k + 1].after_comma)
      ++k;
    heads.push_back(k);
  }
  return heads;
}

bool is_preposition(std::string_view word) {
  return lexicon::holds(lexicon::simple_prepositions, word);
}

bool is_pronoun(std::string_view word) {
  return lexicon::holds(lexicon::proforms, word);
}

bool is_number(std::string_view word) {
  return (!word.empty() && is_digit(word.front())) || lexicon::holds(lexicon::number_words, word);
}

bool is_time_word(std::string_view word) {
  static constexpr std::size_t kYear = 4;
  const bool is_year = word.size() == kYear &&
                       std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c); }) &&
                       (word.starts_with("1") || word.starts_with("20"));
  return is_year || lexicon::holds(lexicon::time_words, word);
}

bool is_function_word(std::string_view word) {
  return is_preposition(word) || is_pronoun(word) ||
         lexicon::holds(lexicon::grammatical_words, word);
}

}  // namespace quern
