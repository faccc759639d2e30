#include "query/question/slot/kinds.h"

#include <algorithm>
#include <initializer_list>

#include "ingest/language/text/word_list.h"
#include "lexicon/approximators.h"
#include "lexicon/pronouns_of_people.h"
#include "lexicon/region_words.h"

namespace quern {
namespace {

// lexnames(5WN)
constexpr int kTop = 3;  ///< "person", "group" and other roots.
constexpr int kAct = 4;
constexpr int kArtifact = 6;
constexpr int kCommunication = 10;
constexpr int kGroup = 14;
constexpr int kLocation = 15;
constexpr int kObject = 17;
constexpr int kPerson = 18;

/// The words up to the head as one entry: "north korea" of "the North Korea".
std::string whole_of(const std::vector<TextWord>& words, std::size_t head) {
  std::string whole;
  for (std::size_t k = 0; k <= head && k < words.size(); ++k) {
    if (whole.empty() && is_function_word(words[k].key)) continue;
    whole += (whole.empty() ? "" : " ") + words[k].key;
  }
  return whole;
}

/// How a name reads in WordNet: its words as one entry, else its last word.
std::vector<int> topics_of(const std::vector<TextWord>& words,
                           std::size_t head,
                           const WordNet& dictionary) {
  const auto topics = dictionary.topics(whole_of(words, head));
  return topics.empty() ? dictionary.topics(dictionary.singular(words[head].key)) : topics;
}

bool has_topic(const std::vector<int>& topics, std::initializer_list<int> wanted) {
  return std::any_of(topics.begin(), topics.end(), [&](int topic) {
    return std::find(wanted.begin(), wanted.end(), topic) != wanted.end();
  });
}

bool has_capital_before(const std::vector<TextWord>& words, std::size_t head) {
  return head > 0 && words[head - 1].is_capital;
}

template <typename Test>
bool any_head(const std::vector<TextWord>& words, const Test& test) {
  const auto heads = heads_of(words);
  return std::any_of(heads.begin(), heads.end(), test);
}

}  // namespace

bool is_only_number(const std::vector<TextWord>& words) {
  const auto is_numeric = [](const TextWord& word) { return is_number(word.key); };
  return std::any_of(words.begin(), words.end(), is_numeric) &&
         std::all_of(words.begin(), words.end(), [&](const TextWord& word) {
           return is_numeric(word) || lexicon::holds(lexicon::approximators, word.key);
         });
}

bool Kinds::is_who(const std::vector<TextWord>& words) const {
  if (words.size() > 1 && is_only_number(words)) return true;
  return any_head(words, [&](std::size_t head) {
    if (is_number(words[head].key)) return words.size() > 1;
    if (lexicon::holds(lexicon::pronouns_of_people, words[head].key)) return true;
    const auto topics = topics_of(words, head, *dictionary_);
    if (topics.empty()) return known_topics_fit(words, head);
    // "Hau Lung-bin"
    const bool is_second_half = head > 0 && words[head].after_hyphen && words[head - 1].is_capital;
    return words[head].is_capital || is_second_half ||
           has_topic(topics, {kPerson, kGroup, kLocation, kTop});
  });
}

bool Kinds::is_where(const std::vector<TextWord>& words) const {
  return any_head(words, [&](std::size_t head) {
    if (words[head].is_capital) return !is_time_word(words[head].key);
    const auto topics = topics_of(words, head, *dictionary_);
    return has_topic(topics, {kLocation, kArtifact, kObject, kGroup});
  });
}

bool Kinds::is_only(const std::vector<TextWord>& words, const std::string& kind) const {
  const std::vector<std::size_t> heads = heads_of(words);
  const auto is_content = [](const TextWord& word) { return !is_function_word(word.key); };
  if (heads.size() != 1 || std::count_if(words.begin(), words.end(), is_content) != 1) return false;
  const std::string noun = dictionary_->singular(words[heads.front()].key);
  return !words[heads.front()].is_capital &&
         (noun == kind || (dictionary_->is_a(noun, kind) && dictionary_->is_a(kind, noun)));
}

bool Kinds::is_kind(const std::vector<TextWord>& words, const std::string& kind) const {
  const bool is_list = std::any_of(words.begin(), words.end(),
                                   [](const TextWord& word) { return word.key == "and"; });
  const auto is_fit = [&](std::size_t head) {
    const std::string noun = dictionary_->singular(words[head].key);
    if (noun == kind || dictionary_->is_a(noun, kind)) return true;
    const std::string whole = whole_of(words, head);
    if (dictionary_->is_a(whole, kind)) return true;
    const bool is_unknown =
        !dictionary_->knows(noun, WordClass::noun) ||
        (has_capital_before(words, head) && !dictionary_->knows(whole, WordClass::noun) &&
         (has_topic(dictionary_->topics(noun), {kPerson, kLocation}) ||
          has_topic(dictionary_->topics(kind), {kCommunication})));
    return words[head].is_capital && is_unknown && kind_has_names(kind);
  };
  const auto heads = heads_of(words);
  return is_list ? std::all_of(heads.begin(), heads.end(), is_fit)
                 : std::any_of(heads.begin(), heads.end(), is_fit);
}

bool Kinds::is_other_place(const std::vector<TextWord>& words, const std::string& kind) const {
  const std::string noun = dictionary_->singular(kind);
  if (words.empty() || !has_topic(dictionary_->topics(noun), {kLocation})) return false;
  const bool is_part = words.size() > 1 && lexicon::holds(lexicon::region_words, words.front().key);
  const std::vector<TextWord> named(words.begin() + (is_part ? 1 : 0), words.end());
  const std::string whole = whole_of(named, named.size() - 1);
  const auto topics = dictionary_->topics(whole);
  return !topics.empty() && (topics.front() == kLocation || topics.front() == kObject) &&
         !dictionary_->is_a(whole, noun);
}

bool Kinds::known_topics_fit(const std::vector<TextWord>& words, std::size_t head) const {
  if (words[head].is_capital) return true;
  return has_topic(dictionary_->topics(dictionary_->singular(words[head].key)),
                   {kPerson, kGroup, kLocation, kTop});
}

bool Kinds::kind_has_names(const std::string& kind) const {
  return has_topic(dictionary_->topics(kind),
                   {kPerson, kGroup, kLocation, kArtifact, kObject, kAct, kCommunication});
}

bool Kinds::is_people(const std::string& noun) const {
  const auto topics = dictionary_->topics(dictionary_->singular(noun));
  return !topics.empty() && topics.front() == kPerson;
}

}  // namespace quern
