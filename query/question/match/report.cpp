#include "query/question/match/report.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "ingest/language/text/word_list.h"
#include "query/question/match/factors.h"
#include "query/question/source.h"

namespace quern {
namespace {

/// "Who says that P?", with P as the one given phrase.
bool asks_who_says(const Question& question) {
  return question.is_saying && question.wanted == Wanted::phrase &&
         question.open_role == SlotRole::agent && question.slots.size() == 1 &&
         question.slots.front().parts.front().is_clause;
}

}  // namespace

// "Who says that P?": whoever P is attributed to.
std::optional<Match> match_report(const Pairing& pair) {
  if (!asks_who_says(pair.question) || pair.row.attribution.empty()) return std::nullopt;
  const bool fits_verb =
      pair.question.is_any_saying ||
      std::any_of(pair.question.predicate.begin(), pair.question.predicate.end(),
                  [&](const QuestionWord& word) {
                    return best_likeness(word, text_words(pair.row.attribution_predicate)) > 0.0;
                  });
  if (!fits_verb) return std::nullopt;
  QuestionPhrase claim = pair.question.slots.front().parts.front();
  const bool is_denied = claim.is_denied;
  claim.is_denied = false;
  if (is_denied != (pair.row.polarity == "negative")) return std::nullopt;
  const double likeness = phrase_likeness(claim, text_words(statement(pair.row)), pair.is_nearby);
  if (likeness < kLeastMatch) return std::nullopt;
  return made(pair.row, likeness * kHedged, {source_of(pair.row)});
}

// "..., with some experts suggesting Beijing may fail": the argument says who says so.
std::optional<Match> match_aside(const Pairing& pair) {
  if (!asks_who_says(pair.question)) return std::nullopt;
  const QuestionPhrase& claim = pair.question.slots.front().parts.front();
  for (const FactPhrase& phrase : pair.fact.phrases) {
    if (phrase.kind.empty()) continue;
    const std::size_t first = in_word_list("with as", phrase.words.front().key) ? 1 : 0;
    for (std::size_t verb = first + 1; verb + 1 < phrase.words.size(); ++verb) {
      const std::string& key = phrase.words[verb].key;
      const bool is_asked =
          std::any_of(pair.question.predicate.begin(), pair.question.predicate.end(),
                      [&](const QuestionWord& word) { return word_likeness(word, key) == 1.0; });
      if (!is_asked || !key.ends_with("ing")) continue;
      const std::string said = phrase.text.substr(phrase.words[verb + 1].begin);
      const double likeness = phrase_likeness(claim, text_words(said), pair.is_nearby);
      if (likeness < kLeastMatch) continue;
      const std::size_t begin = phrase.words[first].begin;
      return made(pair.row, likeness,
                  {phrase.text.substr(begin, phrase.words[verb - 1].end - begin)});
    }
  }
  return std::nullopt;
}

}  // namespace quern
