#include "query/question/match.h"

#include <algorithm>

#include "ingest/language/text/word_list.h"
#include "lexicon/definite_determiners.h"
#include "lexicon/origin_verbs.h"
#include "lexicon/setting_prepositions.h"
#include "lexicon/triggering_verbs.h"
#include "query/question/fact_reading.h"
#include "query/question/open_slot.h"
#include "query/question/source.h"

namespace quern {
namespace {

constexpr double kLeastPredicate = 0.55;
constexpr double kLeastMatch = 0.4;
constexpr double kOtherRole = 0.85;
constexpr double kElsewhere = 0.8;  ///< The words stand in the sentence, not in the fact.
constexpr double kOfEvent = 0.9;    ///< Who takes part in an event that a noun names.
constexpr double kHedged = 0.95;    ///< Attributed where nobody was asked for.
constexpr double kPossible = 0.7;   ///< Possible where that was not asked: certain facts go first.

/// Which phrases of a fact stand for the question's.
struct Assignment {
  double likeness = 1.0;
  std::vector<bool> used;
};

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

class Matcher {
 public:
  Matcher(const Question& question,
          const FactRow& row,
          const WordNet& words,
          const IsNearby& is_nearby)
      : question_(question),
        row_(row),
        dictionary_(words),
        is_nearby_(is_nearby),
        fact_(read_fact(row, words)) {
    // "Did China comment?" is denied by "declined to comment", "Who declined to comment?" is not.
    const bool is_asked = std::any_of(
        question.predicate.begin(), question.predicate.end(),
        [&](const QuestionWord& word) { return word_likeness(word, fact_.refusal) > 0.0; });
    if (!fact_.refusal.empty() && !is_asked) fact_.is_denied = !fact_.is_denied;
  }

  [[nodiscard]] std::optional<Match> match() const;
  [[nodiscard]] double nearness() const;

 private:
  [[nodiscard]] Assignment assign() const;
  [[nodiscard]] double best_part(const QuestionSlot& slot,
                                 const QuestionPhrase& part,
                                 std::vector<bool>& used) const;
  [[nodiscard]] double loose_slot(const QuestionSlot& slot, std::vector<bool>& used) const;
  [[nodiscard]] double speaker_likeness() const;
  [[nodiscard]] double mood_likeness() const;
  [[nodiscard]] Match made(double likeness, std::vector<std::string> answers) const;
  [[nodiscard]] std::optional<Match> match_speech() const;
  [[nodiscard]] std::optional<Match> match_report() const;
  [[nodiscard]] std::optional<Match> match_aside() const;
  [[nodiscard]] std::optional<Match> match_attributed() const;
  [[nodiscard]] std::optional<Match> match_topic() const;
  [[nodiscard]] std::optional<Match> match_cause() const;
  [[nodiscard]] double event_likeness(const FactPhrase& phrase) const;
  [[nodiscard]] double caused_likeness(const FactPhrase& object) const;
  [[nodiscard]] double all_nearby(const QuestionSlot& slot) const;
  [[nodiscard]] std::string truth() const;
  [[nodiscard]] std::string statement() const;

  const Question& question_;
  const FactRow& row_;
  const WordNet& dictionary_;
  const IsNearby& is_nearby_;
  FactReading fact_;
};

double Matcher::best_part(const QuestionSlot& slot,
                          const QuestionPhrase& part,
                          std::vector<bool>& used) const {
  double best = 0.0;
  std::size_t place = 0;
  for (std::size_t k = 0; k < fact_.phrases.size(); ++k) {
    const double role = role_factor(question_, slot, fact_.phrases[k]);
    if (role == 0.0) continue;
    const double likeness = role * phrase_likeness(part, fact_.phrases[k], is_nearby_);
    if (likeness <= best) continue;
    best = likeness;
    place = k;
  }
  if (best > 0.0) used[place] = true;
  return best;
}

// "at Fan Expo", "during his visit": what is said beside the core may stand anywhere nearby.
double Matcher::loose_slot(const QuestionSlot& slot, std::vector<bool>& used) const {
  double likeness = 1.0;
  for (const QuestionPhrase& part : slot.parts) {
    if (!part.is_clause) {
      const double here = best_part(slot, part, used);
      if (here > 0.0) {
        likeness *= here;
        continue;
      }
    }
    // Where and when may be told by the title; not for whom or by what.
    const bool is_setting =
        slot.preposition.empty() || lexicon::holds(lexicon::setting_prepositions, slot.preposition);
    const Scope scope = is_setting ? Scope::titled_sentence : Scope::sentence;
    const bool is_all_near =
        std::all_of(part.words.begin(), part.words.end(),
                    [&](const QuestionWord& word) { return is_nearby_(word, scope); });
    likeness *= is_all_near ? kElsewhere : 0.0;
  }
  return likeness;
}

Assignment Matcher::assign() const {
  Assignment assignment;
  assignment.used.assign(fact_.phrases.size(), false);
  for (const QuestionSlot& slot : question_.slots) {
    if (!slot.is_required) continue;
    for (const QuestionPhrase& part : slot.parts)
      assignment.likeness *= best_part(slot, part, assignment.used);
  }
  if (assignment.likeness == 0.0) return assignment;
  for (const QuestionSlot& slot : question_.slots) {
    if (!slot.is_required) assignment.likeness *= loose_slot(slot, assignment.used);
  }
  return assignment;
}

double Matcher::speaker_likeness() const {
  if (!question_.speaker) return 1.0;
  const auto speaker = text_words(row_.attribution);
  const double likeness = phrase_likeness(*question_.speaker, speaker, is_nearby_);
  if (likeness > 0.0 || speaker.empty()) return likeness;
  // "Heald noted the findings show that ...": he says what the findings show.
  const bool is_thing = std::none_of(speaker.begin(), speaker.end(),
                                     [](const TextWord& word) { return word.is_capital; });
  const bool is_named = best_likeness(question_.speaker->words[question_.speaker->head],
                                      text_words(row_.sentence)) > 0.0;
  return is_thing && is_named ? kOtherRole : 0.0;
}

double Matcher::mood_likeness() const {
  const bool is_wanted = fact_.is_denied == question_.is_denied;
  if (question_.wanted != Wanted::truth && question_.wanted != Wanted::topic && !is_wanted) {
    return 0.0;
  }
  double likeness = 1.0;
  if (fact_.is_possible && !question_.is_possible) likeness *= kPossible;
  if (!row_.attribution.empty() && !question_.speaker) likeness *= kHedged;
  return likeness;
}

Match Matcher::made(double likeness, std::vector<std::string> answers) const {
  return {row_, likeness, std::move(answers)};
}

std::string Matcher::truth() const {
  if (fact_.is_denied) return "no";
  return fact_.is_possible && !question_.is_possible ? "possibly" : "yes";
}

std::string Matcher::statement() const {
  std::string text = row_.subject + ' ' + row_.predicate;
  if (!row_.object.empty()) text += ' ' + row_.object;
  return text;
}

double Matcher::all_nearby(const QuestionSlot& slot) const {
  for (const QuestionPhrase& part : slot.parts) {
    for (const QuestionWord& word : part.words)
      if (!is_nearby_(word, Scope::document)) return 0.0;
  }
  return kOfEvent;
}

// "Why is China silent?" by "This silence may come from a desire ...": the subject names the event.
double Matcher::event_likeness(const FactPhrase& phrase) const {
  if (question_.predicate.empty()) return 0.0;
  double likeness = 0.0;
  const QuestionWord& event = question_.predicate.back();
  for (const std::size_t head : heads_of(phrase.words))
    likeness = std::max(likeness, word_likeness(event, phrase.words[head].key));
  for (const QuestionSlot& slot : question_.slots)
    likeness *= all_nearby(slot);
  const bool is_definite = phrase.words.front().is_possessive || phrase.words.front().is_capital ||
                           lexicon::holds(lexicon::definite_determiners, phrase.words.front().key);
  return is_definite ? likeness : 0.0;
}

std::optional<Match> Matcher::match_cause() const {
  if (question_.wanted != Wanted::cause || fact_.verbs.empty() || fact_.phrases.size() < 2) {
    return std::nullopt;
  }
  const std::string& verb = fact_.verbs.back();
  const FactPhrase& subject = fact_.phrases.front();
  const FactPhrase& object = fact_.phrases[1];
  double likeness = 0.0;
  const FactPhrase* cause = nullptr;
  if (lexicon::holds(lexicon::origin_verbs, verb) && object.preposition == "from") {
    likeness = event_likeness(subject);
    cause = &object;
  } else if (lexicon::holds(lexicon::triggering_verbs, verb)) {
    const bool is_passive = subject.role == SlotRole::patient;
    cause = is_passive ? &object : &subject;
    likeness = std::max(event_likeness(is_passive ? subject : object), caused_likeness(object));
  }
  likeness *= mood_likeness();
  if (cause == nullptr || likeness < kLeastMatch) return std::nullopt;
  return made(likeness, {short_phrase(cause->text)});
}

// "A storm caused the crane to fall": the object does what the question asks about.
double Matcher::caused_likeness(const FactPhrase& object) const {
  double likeness = 1.0;
  for (const QuestionSlot& slot : question_.slots) {
    for (const QuestionPhrase& part : slot.parts) {
      likeness *= slot.role == SlotRole::other ? all_nearby(slot)
                                               : phrase_likeness(part, object, is_nearby_);
    }
  }
  for (const QuestionWord& word : question_.predicate) {
    double best = 0.0;
    for (const FactPhrase& phrase : fact_.phrases)
      if (phrase.kind == "complement") best = std::max(best, best_likeness(word, phrase.words));
    likeness *= best;
  }
  return likeness;
}

// "What did Putin say about Iran?": what a verb of saying has as its object.
std::optional<Match> Matcher::match_speech() const {
  const double predicate = predicate_likeness(question_, fact_);
  if (predicate < kLeastPredicate || fact_.phrases.size() < 2) return std::nullopt;
  const FactPhrase& object = fact_.phrases[1];
  const bool is_said = fact_.phrases.front().role == SlotRole::agent &&
                       object.role == SlotRole::patient && object.words.size() > 2;
  if (!is_said) return std::nullopt;
  double likeness = predicate * mood_likeness();
  const auto sentence = text_words(row_.sentence);
  const auto beside = [&](const QuestionWord& word) {
    return best_likeness(word, sentence) > 0.0 ? kOtherRole : 0.0;
  };
  for (const QuestionSlot& slot : question_.slots) {
    if (slot.role == SlotRole::agent) {
      for (const QuestionPhrase& part : slot.parts)
        likeness *= phrase_likeness(part, fact_.phrases.front(), is_nearby_);
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
  return made(likeness, {short_phrase(object.text)});
}

// "What did Putin say about Iran?": what the article takes from him.
std::optional<Match> Matcher::match_attributed() const {
  if (!question_.is_any_saying || row_.attribution.empty()) return std::nullopt;
  const auto speaker = text_words(row_.attribution);
  double likeness = kOtherRole * (fact_.is_denied == question_.is_denied ? 1.0 : 0.0);
  for (const QuestionSlot& slot : question_.slots) {
    for (const QuestionPhrase& part : slot.parts) {
      if (slot.role == SlotRole::agent) {
        likeness *= phrase_likeness(part, speaker, is_nearby_);
        continue;
      }
      const auto said = text_words(statement());
      for (const QuestionWord& word : part.words)
        likeness *= best_likeness(word, said);
    }
  }
  if (likeness < kLeastMatch) return std::nullopt;
  return made(likeness, {statement()});
}

// "Who says that P?": whoever P is attributed to.
std::optional<Match> Matcher::match_report() const {
  const bool is_who = question_.is_saying && question_.wanted == Wanted::phrase &&
                      question_.open_role == SlotRole::agent && !row_.attribution.empty();
  if (!is_who || question_.slots.size() != 1) return std::nullopt;
  const QuestionSlot& slot = question_.slots.front();
  if (!slot.parts.front().is_clause) return std::nullopt;
  const bool fits_verb =
      question_.is_any_saying ||
      std::any_of(question_.predicate.begin(), question_.predicate.end(),
                  [&](const QuestionWord& word) {
                    return best_likeness(word, text_words(row_.attribution_predicate)) > 0.0;
                  });
  if (!fits_verb) return std::nullopt;
  QuestionPhrase claim = slot.parts.front();
  const bool is_denied = claim.is_denied;
  claim.is_denied = false;
  if (is_denied != (row_.polarity == "negative")) return std::nullopt;
  const double likeness = phrase_likeness(claim, text_words(statement()), is_nearby_);
  if (likeness < kLeastMatch) return std::nullopt;
  return made(likeness * kHedged, {source_of(row_)});
}

// "..., with some experts suggesting Beijing may fail": the argument says who says so.
std::optional<Match> Matcher::match_aside() const {
  const bool is_who = question_.is_saying && question_.wanted == Wanted::phrase &&
                      question_.open_role == SlotRole::agent && question_.slots.size() == 1 &&
                      question_.slots.front().parts.front().is_clause;
  if (!is_who) return std::nullopt;
  const QuestionPhrase& claim = question_.slots.front().parts.front();
  for (const FactPhrase& phrase : fact_.phrases) {
    if (phrase.kind.empty()) continue;
    const std::size_t first = in_word_list("with as", phrase.words.front().key) ? 1 : 0;
    for (std::size_t verb = first + 1; verb + 1 < phrase.words.size(); ++verb) {
      const std::string& key = phrase.words[verb].key;
      const bool is_asked =
          std::any_of(question_.predicate.begin(), question_.predicate.end(),
                      [&](const QuestionWord& word) { return word_likeness(word, key) == 1.0; });
      if (!is_asked || !key.ends_with("ing")) continue;
      const std::string said = phrase.text.substr(phrase.words[verb + 1].begin);
      const double likeness = phrase_likeness(claim, text_words(said), is_nearby_);
      if (likeness < kLeastMatch) continue;
      const std::size_t begin = phrase.words[first].begin;
      return made(likeness, {phrase.text.substr(begin, phrase.words[verb - 1].end - begin)});
    }
  }
  return std::nullopt;
}

std::optional<Match> Matcher::match_topic() const {
  double best = 0.0;
  for (const QuestionSlot& slot : question_.slots) {
    for (const QuestionPhrase& part : slot.parts) {
      for (const FactPhrase& phrase : fact_.phrases) {
        if (!phrase.kind.empty()) continue;
        const double role = phrase.role == SlotRole::agent ? 1.0 : kOtherRole;
        best = std::max(best, role * phrase_likeness(part, phrase, is_nearby_));
      }
    }
  }
  if (best < kLeastMatch || !row_.derived_by.empty()) return std::nullopt;
  return made(best * mood_likeness(), {statement()});
}

std::optional<Match> Matcher::match() const {
  if (question_.wanted == Wanted::topic) return match_topic();
  const double speaker = speaker_likeness();
  if (speaker < kLeastMatch) return std::nullopt;
  if (question_.wanted == Wanted::speech) {
    auto speech = match_speech();
    return speech ? std::move(speech) : match_attributed();
  }
  if (auto report = match_report()) return report;
  if (auto report = match_aside()) return report;
  if (auto cause = match_cause()) return cause;
  const double predicate = predicate_likeness(question_, fact_);
  if (predicate < kLeastPredicate) return std::nullopt;
  const Assignment assignment = assign();
  const double likeness = predicate * assignment.likeness * mood_likeness() * speaker;
  if (likeness < kLeastMatch) return std::nullopt;
  if (question_.wanted == Wanted::truth) return made(likeness, {truth()});
  if (question_.wanted == Wanted::action) {
    const bool is_other_mood = question_.is_possible && !fact_.is_possible;
    if (is_other_mood || !row_.derived_by.empty() || row_.object.empty()) return std::nullopt;
    return made(likeness, {row_.predicate + ' ' + short_phrase(row_.object)});
  }
  const auto fillers = fillers_of(question_, fact_, assignment.used, dictionary_);
  if (fillers.empty() || likeness * fillers.front().likeness < kLeastMatch) return std::nullopt;
  std::vector<std::string> answers;
  for (const Filler& filler : fillers) {
    if (filler.likeness < fillers.front().likeness) break;
    if (answers.empty() || question_.is_plural) answers.push_back(filler.text);
  }
  return made(likeness * fillers.front().likeness, std::move(answers));
}

double Matcher::nearness() const {
  double sum = predicate_likeness(question_, fact_);
  double count = 1.0;
  std::vector<bool> used(fact_.phrases.size(), false);
  for (const QuestionSlot& slot : question_.slots) {
    for (const QuestionPhrase& part : slot.parts) {
      sum += best_part(slot, part, used);
      count += 1.0;
    }
  }
  return sum / count;
}

}  // namespace

std::optional<Match> match_fact(const Question& question,
                                const FactRow& row,
                                const WordNet& words,
                                const IsNearby& is_nearby) {
  return Matcher(question, row, words, is_nearby).match();
}

double nearness(const Question& question,
                const FactRow& row,
                const WordNet& words,
                const IsNearby& is_nearby) {
  return Matcher(question, row, words, is_nearby).nearness();
}

}  // namespace quern
