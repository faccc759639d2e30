#include "query/question/match/agent_noun.h"

#include <algorithm>
#include <cstddef>

#include "ingest/language/text/word_list.h"
#include "lexicon/privative_modifiers.h"
#include "lexicon/stative_copulas.h"
#include "query/question/match/factors.h"
#include "query/question/slot/answer_phrase.h"
#include "query/question/slot/participant.h"
#include "query/question/slot/topic.h"

namespace quern {
namespace {

bool asks_who_does(const Question& question) {
  return question.wanted == Wanted::phrase && question.open_role == SlotRole::agent &&
         !question.is_copular && !question.is_adjective && question.predicate.size() == 1 &&
         !question.slots.empty();
}

bool is_for_people(const std::string& noun, const WordNet& words) {
  return has_topic(words.topics(words.singular(noun)), {kPersonTopic});
}

/// Whether a slot of the question says the word.
bool is_given(const Question& question, const TextWord& word) {
  return std::any_of(question.slots.begin(), question.slots.end(), [&](const QuestionSlot& slot) {
    return std::any_of(slot.parts.begin(), slot.parts.end(), [&](const QuestionPhrase& part) {
      return std::any_of(part.words.begin(), part.words.end(),
                         [&](const auto& given) { return word_likeness(given, word.key) > 0.0; });
    });
  });
}

/// "the former Acme founder", "the New Acme founder": of another or no longer.
bool is_turned(const Question& question, const std::vector<TextWord>& words, std::size_t head) {
  return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(head),
                     [&](const TextWord& word) {
                       return lexicon::holds(lexicon::privative_modifiers, word.key) ||
                              (word.is_capital && !is_given(question, word));
                     });
}

/// How far the phrase says all that the slots give; what is beside may stand nearby.
double given_likeness(const Pairing& pair, const std::vector<TextWord>& words) {
  double likeness = 1.0;
  for (const QuestionSlot& slot : pair.question.slots) {
    for (const QuestionPhrase& part : slot.parts) {
      for (const QuestionWord& word : part.words) {
        const bool is_near = !slot.is_required && pair.is_nearby(word, Scope::titled_sentence);
        likeness *= is_near ? 1.0 : best_likeness(word, words);
      }
    }
  }
  return likeness;
}

}  // namespace

std::optional<Match> match_agent_noun(const Pairing& pair,
                                      const WordNet& words,
                                      const Kinds& kinds) {
  const auto& phrases = pair.fact.phrases;
  const bool is_statement = pair.fact.is_copular && phrases.size() > 1 &&
                            !pair.fact.verbs.empty() &&
                            lexicon::holds(lexicon::stative_copulas, pair.fact.verbs.front());
  if (!asks_who_does(pair.question) || !is_statement) return std::nullopt;
  const FactPhrase& somebody = phrases[0];
  const FactPhrase& role = phrases[1];
  if (somebody.role != SlotRole::agent || role.role != SlotRole::patient || somebody.words.empty())
    return std::nullopt;
  double likeness = 0.0;
  for (const std::size_t head : heads_of(role.words)) {
    const std::string& noun = role.words[head].key;
    if (is_for_people(noun, words) && !is_turned(pair.question, role.words, head))
      likeness = std::max(likeness, word_likeness(pair.question.predicate.front(), noun));
  }
  if (likeness < kLeastPredicate) return std::nullopt;
  likeness *= given_likeness(pair, role.words) * mood_likeness(pair) *
              wanted_likeness(pair.question, somebody, kinds);
  if (likeness < kLeastMatch) return std::nullopt;
  return made(pair.row, likeness, {short_phrase(somebody.text)});
}

}  // namespace quern
