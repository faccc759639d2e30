#include "query/question/match/speech.h"

#include "query/question/match/factors.h"
#include "query/question/slot/answer_phrase.h"

namespace quern {
namespace {

// "What did Putin say about Iran?": what a verb of saying has as its object.
std::optional<Match> match_said(const Pairing& pair) {
  const double predicate = predicate_likeness(pair.question, pair.fact);
  if (predicate < kLeastPredicate || pair.fact.phrases.size() < 2) return std::nullopt;
  const FactPhrase& object = pair.fact.phrases[1];
  const bool is_said = pair.fact.phrases.front().role == SlotRole::agent &&
                       object.role == SlotRole::patient && object.words.size() > 2;
  if (!is_said) return std::nullopt;
  double likeness = predicate * mood_likeness(pair);
  const auto sentence = text_words(pair.row.sentence);
  const auto beside = [&](const QuestionWord& word) {
    return best_likeness(word, sentence) > 0.0 ? kOtherRole : 0.0;
  };
  for (const QuestionSlot& slot : pair.question.slots) {
    if (slot.role == SlotRole::agent) {
      for (const QuestionPhrase& part : slot.parts)
        likeness *= phrase_likeness(part, pair.fact.phrases.front(), pair.is_nearby);
      continue;
    }
    for (const QuestionPhrase& part : slot.parts) {
      for (const QuestionWord& word : part.words) {
        const double here = best_likeness(word, object.words);
        likeness *= here > 0.0 ? here : beside(word);
      }
    }
  }
  if (likeness < kLeastMatch) return std::nullopt;
  return made(pair.row, likeness, {short_phrase(object.text)});
}

// "What did Putin say about Iran?": what the article takes from him.
std::optional<Match> match_attributed(const Pairing& pair) {
  if (!pair.question.is_any_saying || pair.row.attribution.empty()) return std::nullopt;
  const auto speaker = text_words(pair.row.attribution);
  double likeness = kOtherRole * (pair.fact.is_denied == pair.question.is_denied ? 1.0 : 0.0);
  for (const QuestionSlot& slot : pair.question.slots) {
    for (const QuestionPhrase& part : slot.parts) {
      if (slot.role == SlotRole::agent) {
        likeness *= phrase_likeness(part, speaker, pair.is_nearby);
        continue;
      }
      const auto said = text_words(statement(pair.row));
      for (const QuestionWord& word : part.words)
        likeness *= best_likeness(word, said);
    }
  }
  if (likeness < kLeastMatch) return std::nullopt;
  return made(pair.row, likeness, {statement(pair.row)});
}

}  // namespace

std::optional<Match> match_speech(const Pairing& pair) {
  auto said = match_said(pair);
  return said ? said : match_attributed(pair);
}

}  // namespace quern
