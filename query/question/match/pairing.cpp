#include "query/question/match/pairing.h"

#include <algorithm>
#include <utility>

#include "query/question/match/factors.h"

namespace quern {
namespace {

constexpr double kPossible = 0.7;  ///< Possible where that was not asked: certain facts go first.

}  // namespace

Pairing pair_up(const Question& question,
                const FactRow& row,
                const WordNet& words,
                const IsNearby& is_nearby) {
  Pairing pair = {question, row, is_nearby, read_fact(row, words)};
  // "Did China comment?" is denied by "declined to comment", "Who declined to comment?" is not.
  const bool is_asked = std::any_of(
      question.predicate.begin(), question.predicate.end(),
      [&](const QuestionWord& word) { return word_likeness(word, pair.fact.refusal) > 0.0; });
  if (!pair.fact.refusal.empty() && !is_asked) pair.fact.is_denied = !pair.fact.is_denied;
  return pair;
}

double mood_likeness(const Pairing& pair) {
  const bool is_wanted = pair.fact.is_denied == pair.question.is_denied;
  if (pair.question.wanted != Wanted::truth && pair.question.wanted != Wanted::topic &&
      !is_wanted) {
    return 0.0;
  }
  double likeness = 1.0;
  if (pair.fact.is_possible && !pair.question.is_possible) likeness *= kPossible;
  if (!pair.row.attribution.empty() && !pair.question.speaker) likeness *= kHedged;
  return likeness;
}

double speaker_likeness(const Pairing& pair) {
  if (!pair.question.speaker) return 1.0;
  const auto speaker = text_words(pair.row.attribution);
  const double likeness = phrase_likeness(*pair.question.speaker, speaker, pair.is_nearby);
  if (likeness > 0.0 || speaker.empty()) return likeness;
  // "Heald noted the findings show that ...": he says what the findings show.
  const bool is_thing = std::none_of(speaker.begin(), speaker.end(),
                                     [](const TextWord& word) { return word.is_capital; });
  const bool is_named = best_likeness(pair.question.speaker->words[pair.question.speaker->head],
                                      text_words(pair.row.sentence)) > 0.0;
  return is_thing && is_named ? kOtherRole : 0.0;
}

std::string statement(const FactRow& row) {
  std::string text = row.subject + ' ' + row.predicate;
  if (!row.object.empty()) text += ' ' + row.object;
  return text;
}

Match made(const FactRow& row, double likeness, std::vector<std::string> answers) {
  return {row, likeness, std::move(answers)};
}

}  // namespace quern
