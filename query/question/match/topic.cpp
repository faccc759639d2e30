#include "query/question/match/topic.h"

#include <algorithm>

#include "query/question/match/factors.h"

namespace quern {

std::optional<Match> match_topic(const Pairing& pair) {
  double best = 0.0;
  for (const QuestionSlot& slot : pair.question.slots) {
    for (const QuestionPhrase& part : slot.parts) {
      for (const FactPhrase& phrase : pair.fact.phrases) {
        if (!phrase.kind.empty()) continue;
        const double role = phrase.role == SlotRole::agent ? 1.0 : kOtherRole;
        best = std::max(best, role * phrase_likeness(part, phrase, pair.is_nearby));
      }
    }
  }
  if (best < kLeastMatch || !pair.row.derived_by.empty()) return std::nullopt;
  return made(pair.row, best * mood_likeness(pair), {statement(pair.row)});
}

}  // namespace quern
