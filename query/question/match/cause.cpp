#include "query/question/match/cause.h"

#include <algorithm>
#include <string>

#include "ingest/language/text/word_list.h"
#include "lexicon/definite_determiners.h"
#include "lexicon/origin_verbs.h"
#include "lexicon/triggering_verbs.h"
#include "query/question/match/factors.h"
#include "query/question/slot/answer_phrase.h"

namespace quern {
namespace {

constexpr double kOfEvent = 0.9;  ///< Who takes part in an event that a noun names.

double all_nearby(const Pairing& pair, const QuestionSlot& slot) {
  for (const QuestionPhrase& part : slot.parts) {
    for (const QuestionWord& word : part.words)
      if (!pair.is_nearby(word, Scope::document)) return 0.0;
  }
  return kOfEvent;
}

// "Why is China silent?" by "This silence may come from a desire ...": the subject names the event.
double event_likeness(const Pairing& pair, const FactPhrase& phrase) {
  if (pair.question.predicate.empty()) return 0.0;
  double likeness = 0.0;
  const QuestionWord& event = pair.question.predicate.back();
  for (const std::size_t head : heads_of(phrase.words))
    likeness = std::max(likeness, word_likeness(event, phrase.words[head].key));
  for (const QuestionSlot& slot : pair.question.slots)
    likeness *= all_nearby(pair, slot);
  const bool is_definite = phrase.words.front().is_possessive || phrase.words.front().is_capital ||
                           lexicon::holds(lexicon::definite_determiners, phrase.words.front().key);
  return is_definite ? likeness : 0.0;
}

// "A storm caused the crane to fall": the object does what the question asks about.
double caused_likeness(const Pairing& pair, const FactPhrase& object) {
  double likeness = 1.0;
  for (const QuestionSlot& slot : pair.question.slots) {
    for (const QuestionPhrase& part : slot.parts) {
      likeness *= slot.role == SlotRole::other ? all_nearby(pair, slot)
                                               : phrase_likeness(part, object, pair.is_nearby);
    }
  }
  for (const QuestionWord& word : pair.question.predicate) {
    double best = 0.0;
    for (const FactPhrase& phrase : pair.fact.phrases)
      if (phrase.kind == "complement") best = std::max(best, best_likeness(word, phrase.words));
    likeness *= best;
  }
  return likeness;
}

}  // namespace

std::optional<Match> match_cause(const Pairing& pair) {
  if (pair.question.wanted != Wanted::cause || pair.fact.verbs.empty() ||
      pair.fact.phrases.size() < 2) {
    return std::nullopt;
  }
  const std::string& verb = pair.fact.verbs.back();
  const FactPhrase& subject = pair.fact.phrases.front();
  const FactPhrase& object = pair.fact.phrases[1];
  double likeness = 0.0;
  const FactPhrase* cause = nullptr;
  if (lexicon::holds(lexicon::origin_verbs, verb) && object.preposition == "from") {
    likeness = event_likeness(pair, subject);
    cause = &object;
  } else if (lexicon::holds(lexicon::triggering_verbs, verb)) {
    const bool is_passive = subject.role == SlotRole::patient;
    cause = is_passive ? &object : &subject;
    likeness = std::max(event_likeness(pair, is_passive ? subject : object),
                        caused_likeness(pair, object));
  }
  likeness *= mood_likeness(pair);
  if (cause == nullptr || likeness < kLeastMatch) return std::nullopt;
  return made(pair.row, likeness, {short_phrase(cause->text)});
}

}  // namespace quern
