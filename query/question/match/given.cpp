#include "query/question/match/given.h"

#include <algorithm>
#include <cstddef>

#include "ingest/language/text/word_list.h"
#include "lexicon/setting_prepositions.h"
#include "query/question/match/factors.h"
#include "query/question/slot/participant.h"

namespace quern {
namespace {

constexpr double kElsewhere = 0.8;  ///< The words stand in the sentence, not in the fact.

double role_factor(const Question& question, const QuestionSlot& slot, const FactPhrase& phrase) {
  const bool can_swap =
      is_symmetrical(question) || (question.is_copular && question.wanted != Wanted::truth);
  if (slot.role == phrase.role) return 1.0;
  // "What is Oslo?": not what there is in Oslo.
  if (question.is_copular && slot.preposition.empty() && !phrase.preposition.empty()) return 0.0;
  const bool is_same_preposition =
      !slot.preposition.empty() && slot.preposition == phrase.preposition;
  if (is_same_preposition && phrase.role != SlotRole::agent) return 1.0;
  if (slot.role != SlotRole::agent && phrase.role != SlotRole::agent) {
    return phrase.role == SlotRole::other && phrase.kind == "time" ? 0.0 : kOtherRole;
  }
  return can_swap ? kOtherRole : 0.0;
}

// "at Fan Expo", "during his visit": what is said beside the core may stand anywhere nearby.
double loose_slot(const Pairing& pair, const QuestionSlot& slot, std::vector<bool>& used) {
  double likeness = 1.0;
  for (const QuestionPhrase& part : slot.parts) {
    if (!part.is_clause) {
      const double here = best_part(pair, slot, part, used);
      if (here > 0.0) {
        likeness = std::min(likeness, here);
        continue;
      }
    }
    // Where and when may be told by the title; not for whom or by what.
    const bool is_setting =
        slot.preposition.empty() || lexicon::holds(lexicon::setting_prepositions, slot.preposition);
    const Scope scope = is_setting ? Scope::titled_sentence : Scope::sentence;
    const bool is_all_near =
        std::all_of(part.words.begin(), part.words.end(),
                    [&](const QuestionWord& word) { return pair.is_nearby(word, scope); });
    likeness = std::min(likeness, is_all_near ? kElsewhere : 0.0);
  }
  return likeness;
}

}  // namespace

double best_part(const Pairing& pair,
                 const QuestionSlot& slot,
                 const QuestionPhrase& part,
                 std::vector<bool>& used) {
  double best = 0.0;
  std::size_t place = 0;
  for (std::size_t k = 0; k < pair.fact.phrases.size(); ++k) {
    const double role = role_factor(pair.question, slot, pair.fact.phrases[k]);
    if (role == 0.0) continue;
    const double likeness = role * phrase_likeness(part, pair.fact.phrases[k], pair.is_nearby);
    if (likeness <= best) continue;
    best = likeness;
    place = k;
  }
  if (best > 0.0) used[place] = true;
  return best;
}

Assignment assign(const Pairing& pair) {
  Assignment assignment;
  assignment.used.assign(pair.fact.phrases.size(), false);
  for (const QuestionSlot& slot : pair.question.slots) {
    if (!slot.is_required) continue;
    for (const QuestionPhrase& part : slot.parts)
      assignment.likeness *= best_part(pair, slot, part, assignment.used);
  }
  if (assignment.likeness == 0.0) return assignment;
  double beside = 1.0;
  for (const QuestionSlot& slot : pair.question.slots) {
    if (!slot.is_required) beside = std::min(beside, loose_slot(pair, slot, assignment.used));
  }
  assignment.likeness *= beside;
  return assignment;
}

}  // namespace quern
