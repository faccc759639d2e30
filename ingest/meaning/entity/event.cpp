#include "ingest/meaning/entity/event.h"

#include <algorithm>
#include <vector>

#include "ingest/language/text/unicode.h"
#include "ingest/language/text/word_list.h"
#include "lexicon/content_nouns.h"
#include "lexicon/governed_prepositions.h"
#include "lexicon/nameless_words.h"

namespace quern {
namespace {

/// How many sentences back a noun of doing finds its clause, and one of saying its content.
constexpr std::size_t kFarthestEvent = 24;
constexpr std::size_t kFarthestContent = 2;

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

/// "silence" and "silent", "decision" and "decide", "response" and "respond".
bool are_related(std::string_view noun, std::string_view word) {
  static constexpr std::size_t kLeast = 4;
  const std::size_t shorter = std::min(noun.size(), word.size());
  std::size_t common = 0;
  while (common < shorter && noun[common] == word[common])
    ++common;
  return common >= kLeast && 5 * common >= 3 * shorter &&
         common + 4 >= std::max(noun.size(), word.size());
}

const std::string& either(const std::string& resolved, const std::string& text) {
  return resolved.empty() ? text : resolved;
}

std::string possessive(const std::string& owner) {
  return owner + (owner.ends_with('s') ? "’" : "’s");
}

/// "Chile's silence on the pact" from (Chile; be silent on; the pact).
std::optional<std::string> told_as_event(const EventMention& event, const Fact& fact) {
  if (fact.subject.text.empty() || !fact.derived_by.empty()) return std::nullopt;
  const auto words = words_of(fact.predicate_lemma);
  const bool is_told = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return are_related(event.lemma, word);
  });
  if (!is_told || fact.polarity == Polarity::negative) return std::nullopt;
  const std::string& owner = either(fact.resolved_subject, fact.subject.text);
  if (lexicon::holds(lexicon::nameless_words, to_lower(owner))) return std::nullopt;
  if (!event.owner.empty() && event.owner != owner) return std::nullopt;
  const std::string& object = either(fact.resolved_object, fact.object.text);
  std::string description = possessive(owner) + ' ' + event.noun;
  if (object.empty()) return description;
  const bool has_preposition = lexicon::holds(lexicon::governed_prepositions, words.back());
  // "its influence" need not be over whom it influences.
  if (!has_preposition && !event.is_demonstrative) return std::nullopt;
  const std::string preposition(has_preposition ? words.back() : "of");
  const bool is_name_like = !object.starts_with("the ") && !fact.resolved_object.empty();
  return description + ' ' + preposition + (is_name_like ? " the " : " ") + object;
}

/// "claims that prices rose" from a reported (prices; rose).
std::optional<std::string> told_as_content(const EventMention& event, const Fact& fact) {
  if (fact.attribution_predicate.empty() || fact.subject.text.empty()) return std::nullopt;
  std::string content = event.noun + " that " + either(fact.resolved_subject, fact.subject.text) +
                        ' ' + fact.predicate.text;
  const std::string& object = either(fact.resolved_object, fact.object.text);
  if (!object.empty()) content += ' ' + object;
  return content;
}

}  // namespace

std::optional<std::string> describe_event(const EventMention& event,
                                          std::span<const Fact> before,
                                          std::size_t sentence) {
  for (std::size_t i = before.size(); i-- > 0;) {
    if (before[i].sentence_index == sentence) continue;
    if (sentence - before[i].sentence_index > kFarthestEvent) break;
    if (auto told = told_as_event(event, before[i])) return told;
  }
  const bool is_content = lexicon::holds(lexicon::content_nouns, event.lemma);
  if (!event.is_demonstrative || !is_content) return std::nullopt;
  // The first thing reported in the nearest sentence that reports something.
  std::optional<std::string> content;
  std::size_t nearest = sentence;
  for (std::size_t i = before.size(); i-- > 0;) {
    const std::size_t place = before[i].sentence_index;
    if (place == sentence) continue;
    if (sentence - place > kFarthestContent || (content && place != nearest)) break;
    if (auto told = told_as_content(event, before[i])) {
      content = std::move(told);
      nearest = place;
    }
  }
  return content;
}

}  // namespace quern
