#include "query/question/slot/kinds.h"

#include <algorithm>

#include "ingest/language/text/word_list.h"
#include "lexicon/approximators.h"
#include "lexicon/pronouns_of_people.h"
#include "query/question/slot/kind_of_name.h"
#include "query/question/slot/kind_of_noun.h"
#include "query/question/slot/topic.h"

namespace quern {
namespace {

/// The words up to the head as one entry: "north korea" of "the North Korea".
std::string whole_of(const std::vector<TextWord>& words, std::size_t head) {
  const std::size_t end = std::min(head + 1, words.size());
  std::size_t first = 0;
  while (first < end && is_function_word(words[first].key))
    ++first;
  return joined_keys(words, first, end);
}

/// How a noun reads in WordNet: with the words before it as one entry, else by itself.
std::vector<int> topics_of(const std::vector<TextWord>& words,
                           std::size_t head,
                           const WordNet& dictionary) {
  const auto topics = dictionary.topics(whole_of(words, head));
  return topics.empty() ? dictionary.topics(dictionary.singular(words[head].key)) : topics;
}

/// What ingest took the head for.
HeadType type_of(const TextWord& head) {
  return head.head ? head.head->type : HeadType::unknown;
}

std::string name_type(HeadType type) {
  switch (type) {
    case HeadType::person: return "PER";
    case HeadType::organization: return "ORG";
    case HeadType::place: return "LOC";
    case HeadType::event: return "EVENT";
    default: return {};
  }
}

/// The capitals that end with the head, as a name of which no more is known.
KnownName unknown_name(const std::vector<TextWord>& words, std::size_t head) {
  KnownName name{head, head + 1, name_type(type_of(words[head])), {}, 0};
  while (name.first > 0 && words[name.first - 1].is_capital && !words[name.first].after_comma)
    --name.first;
  return name;
}

bool is_behind_capital(const std::vector<TextWord>& words, std::size_t head) {
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

std::optional<KnownName> Kinds::name_at(const std::vector<TextWord>& words,
                                        std::size_t head) const {
  if (!names_.in) return std::nullopt;
  for (KnownName& name : names_.in(words)) {
    if (name.first <= head && head < name.end) return std::move(name);
  }
  return std::nullopt;
}

bool Kinds::is_who(const std::vector<TextWord>& words) const {
  if (words.size() > 1 && is_only_number(words)) return true;
  return any_head(words, [&](std::size_t head) {
    if (is_number(words[head].key)) return words.size() > 1;
    if (lexicon::holds(lexicon::pronouns_of_people, words[head].key)) return true;
    if (const auto name = name_at(words, head))
      return name->type != "EVENT" && name->type != "WORK";
    switch (type_of(words[head])) {
      case HeadType::person:
      case HeadType::organization:
      case HeadType::place: return true;
      case HeadType::unknown: break;
      default: return words[head].head->is_name;
    }
    // "Hau Lung-bin"
    const bool is_second_half = head > 0 && words[head].after_hyphen && words[head - 1].is_capital;
    return words[head].is_capital || is_second_half ||
           has_topic(topics_of(words, head, *dictionary_),
                     {kPersonTopic, kGroupTopic, kLocationTopic, kTopTopic});
  });
}

bool Kinds::is_where(const std::vector<TextWord>& words) const {
  return any_head(words, [&](std::size_t head) {
    if (const auto name = name_at(words, head)) return name->type != "PER" && name->type != "WORK";
    switch (type_of(words[head])) {
      case HeadType::place:
      case HeadType::organization:
      case HeadType::object: return true;
      case HeadType::person:
      case HeadType::time: return false;
      default: break;
    }
    if (words[head].is_capital) return !is_time_word(words[head].key);
    return has_topic(topics_of(words, head, *dictionary_),
                     {kLocationTopic, kArtifactTopic, kObjectTopic, kGroupTopic});
  });
}

bool Kinds::is_only(const std::vector<TextWord>& words, const std::string& kind) const {
  const std::vector<std::size_t> heads = heads_of(words);
  if (heads.size() != 1 || words[heads.front()].is_capital) return false;
  std::string noun;
  for (std::size_t k = 0; k < words.size(); ++k) {
    if (is_function_word(words[k].key) || is_number(words[k].key)) continue;
    if (!noun.empty()) noun += ' ';
    noun += k == heads.front() ? dictionary_->singular(words[k].key) : words[k].key;
  }
  return is_same(noun, kind);
}

double Kinds::kind_likeness(const std::vector<TextWord>& words, const std::string& kind) const {
  const bool is_list = std::any_of(words.begin(), words.end(),
                                   [](const TextWord& word) { return word.key == "and"; });
  double least = 1.0;
  double most = 0.0;
  const auto heads = heads_of(words);
  for (const std::size_t head : heads) {
    const double likeness = head_likeness(words, head, kind);
    least = std::min(least, likeness);
    most = std::max(most, likeness);
  }
  return is_list && !heads.empty() ? least : most;
}

double Kinds::head_likeness(const std::vector<TextWord>& words,
                            std::size_t head,
                            const std::string& kind) const {
  if (const auto name = name_at(words, head)) {
    const auto callings = names_.callings ? names_.callings(name->id) : std::vector<std::string>();
    return name_likeness(*name, words, callings, kind, *dictionary_);
  }
  const TextWord& word = words[head];
  const bool is_noun = dictionary_->knows(dictionary_->singular(word.key), WordClass::noun);
  const bool is_name = (word.head && word.head->is_name) ||
                       (word.is_capital && (!is_noun || is_behind_capital(words, head)));
  if (is_name) return name_likeness(unknown_name(words, head), words, {}, kind, *dictionary_);
  return says_kind(words, head, kind, *dictionary_) ||
                 is_noun_for(whole_of(words, head), kind, *dictionary_)
             ? 1.0
             : 0.0;
}

bool Kinds::is_same(const std::string& one, const std::string& other) const {
  return dictionary_->is_a(one, other) && dictionary_->is_a(other, one);
}

bool Kinds::is_people(const std::string& noun) const {
  return is_first_topic(dictionary_->topics(dictionary_->singular(noun)), {kPersonTopic});
}

}  // namespace quern
