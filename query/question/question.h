#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/read/question_word.h"

namespace quern {

/// The words of one phrase (or clause) that carry meaning.
struct QuestionPhrase {
  std::vector<QuestionWord> words;
  std::size_t head = 0;    ///< Index into words. Precondition of use: there are words.
  bool is_clause = false;  ///< "that the deal violates resolutions": no word of it is the head.
  bool is_denied = false;  ///< A clause with "not".
};

enum class SlotRole : std::uint8_t {
  agent,    ///< Who does it: the subject, or the "by" of a passive.
  patient,  ///< To whom it is done: the object, the subject of a passive, what the agent is.
  other
};

/// A phrase that the question gives.
struct QuestionSlot {
  SlotRole role = SlotRole::other;
  std::string preposition;            ///< "on", or empty.
  std::vector<QuestionPhrase> parts;  ///< Its conjuncts: all of them have to be found.
  std::string text;                   ///< As asked.
  bool is_required = true;            ///< Else its words may stand anywhere in the sentence.
};

enum class Wanted : std::uint8_t {
  truth,   ///< Did it happen?
  phrase,  ///< Who, what, whom, which.
  place,
  time,
  cause,
  manner,
  number,  ///< How many, how much.
  owner,   ///< Whose.
  action,  ///< What did they do?
  speech,  ///< What did they say (about it)?
  topic    ///< Tell me about it.
};

/// A question in two: the description that it holds ("the film that won the prize"), and what is
/// asked of whoever or whatever that means.
struct QuestionParts {
  std::string inner;      ///< "Which film won the prize?"
  std::string before;     ///< What stands before the description: "Who directed ".
  std::string after;      ///< What stands after it: "?".
  bool is_event = false;  ///< It tells what was done ("that won"), not only what somebody is.
};

/// A question in English as a pattern over facts with one open slot.
struct Question {
  std::string text;
  std::vector<QuestionWord> words;   ///< All that carry meaning, for the search.
  std::vector<QuestionParts> parts;  ///< For each of its descriptions, the clearest first.
  bool has_pattern = true;           ///< Else only text and words are known.
  Wanted wanted = Wanted::phrase;
  SlotRole open_role = SlotRole::patient;
  std::string open_preposition;         ///< "over which countries": "over".
  std::string kind;                     ///< Lemma of what is wanted: "country"; "person" for who.
  bool is_person = false;               ///< Asked by who or whom.
  std::vector<QuestionWord> modifiers;  ///< "authoritarian" of "how many authoritarian states".
  bool is_age = false;                  ///< The number wanted is of years: "how old".
  QuestionWord counted;                 ///< The noun counted or owned: "state".
  bool is_plural = false;               ///< "which countries": parts of a phrase are answers each.
  std::vector<QuestionWord> predicate;  ///< Verbs (or adjective) that a fact has to have.
  QuestionWord phrasal_verb;            ///< The predicate as one word, "step down"; or no text.
  QuestionWord opposite;                ///< Of the predicate, a single word; text empty: none.
  bool is_copular = false;              ///< "is", with what the agent is as patient.
  bool is_adjective = false;            ///< The predicate is an adjective: "is silent".
  bool is_saying = false;               ///< A verb of saying.
  bool is_any_saying = false;           ///< "say", for which every verb of saying will do.
  bool is_told_to_do = false;           ///< What somebody is to do: "urge them to do".
  bool is_possible = false;             ///< "could", "might".
  bool is_denied = false;
  std::vector<QuestionSlot> slots;
  std::optional<QuestionPhrase> speaker;  ///< "according to ...".
};

/// Whether all that fits is wanted, each by itself: "which countries", "in which cities".
[[nodiscard]] inline bool asks_for_list(const Question& question) {
  return question.is_plural &&
         (question.wanted == Wanted::phrase || question.wanted == Wanted::place);
}

/// Why a text is no question that can be answered, in one line for the user.
struct NotUnderstood {
  std::string why;
};

}  // namespace quern
