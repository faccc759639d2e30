#include "query/question/match.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "query/question/match/agent_noun.h"
#include "query/question/match/cause.h"
#include "query/question/match/factors.h"
#include "query/question/match/given.h"
#include "query/question/match/pairing.h"
#include "query/question/match/report.h"
#include "query/question/match/speech.h"
#include "query/question/match/topic.h"
#include "query/question/open_slot.h"
#include "query/question/slot/answer_phrase.h"

namespace quern {
namespace {

std::string truth(const Pairing& pair) {
  if (pair.fact.is_denied) return "no";
  return pair.fact.is_possible && !pair.question.is_possible ? "possibly" : "yes";
}

// "What could China do?": predicate and object of a fact that has it as the doer.
std::optional<Match> match_action(const Pairing& pair, double likeness) {
  const bool is_other_mood = pair.question.is_possible && !pair.fact.is_possible;
  if (is_other_mood || !pair.row.derived_by.empty() || pair.row.object.empty()) return std::nullopt;
  return made(pair.row, likeness, {pair.row.predicate + ' ' + short_phrase(pair.row.object)});
}

// "Who bought Beta?": what stands in the open slot.
std::optional<Match> match_open_slot(const Pairing& pair,
                                     const std::vector<bool>& used,
                                     double likeness,
                                     const Kinds& kinds) {
  const auto fillers = fillers_of(pair.question, pair.fact, used, kinds);
  if (fillers.empty() || likeness * fillers.front().likeness < kLeastMatch) return std::nullopt;
  std::vector<std::string> answers;
  for (const Filler& filler : fillers) {
    if (filler.likeness < fillers.front().likeness) break;
    if (answers.empty() || pair.question.is_plural) answers.push_back(filler.text);
  }
  return made(pair.row, likeness * fillers.front().likeness, std::move(answers));
}

// Predicate, given phrases and mood agree; what is wanted is in the fact.
std::optional<Match> match_pattern(const Pairing& pair, double speaker, const Kinds& kinds) {
  const double predicate = predicate_likeness(pair.question, pair.fact);
  if (predicate < kLeastPredicate) return std::nullopt;
  const Assignment assignment = assign(pair);
  const double likeness = predicate * assignment.likeness * mood_likeness(pair) * speaker;
  if (likeness < kLeastMatch) return std::nullopt;
  if (pair.question.wanted == Wanted::truth) return made(pair.row, likeness, {truth(pair)});
  if (pair.question.wanted == Wanted::action) return match_action(pair, likeness);
  return match_open_slot(pair, assignment.used, likeness, kinds);
}

}  // namespace

std::optional<Match> match_fact(const Question& question,
                                const FactRow& row,
                                const WordNet& words,
                                const IsNearby& is_nearby,
                                const Kinds& kinds) {
  const Pairing pair = pair_up(question, row, words, is_nearby);
  if (question.wanted == Wanted::topic) return match_topic(pair);
  const double speaker = speaker_likeness(pair);
  if (speaker < kLeastMatch) return std::nullopt;
  if (question.wanted == Wanted::speech) return match_speech(pair);
  if (auto report = match_report(pair)) return report;
  if (auto report = match_aside(pair)) return report;
  if (auto cause = match_cause(pair)) return cause;
  if (auto agent = match_agent_noun(pair, words, kinds)) return agent;
  return match_pattern(pair, speaker, kinds);
}

double nearness(const Question& question,
                const FactRow& row,
                const WordNet& words,
                const IsNearby& is_nearby) {
  const Pairing pair = pair_up(question, row, words, is_nearby);
  double sum = predicate_likeness(question, pair.fact);
  double count = 1.0;
  std::vector<bool> used(pair.fact.phrases.size(), false);
  for (const QuestionSlot& slot : question.slots) {
    for (const QuestionPhrase& part : slot.parts) {
      sum += best_part(pair, slot, part, used);
      count += 1.0;
    }
  }
  return sum / count;
}

}  // namespace quern
