#include "query/question/contradiction.h"

#include "query/question/match.h"

namespace quern {
namespace {

SlotRole other_role(SlotRole role) {
  return role == SlotRole::agent     ? SlotRole::patient
         : role == SlotRole::patient ? SlotRole::agent
                                     : role;
}

}  // namespace

bool can_be_contradicted(const Question& question) {
  return question.has_pattern && question.wanted == Wanted::phrase && !question.is_denied;
}

std::optional<Question> reversed_of(const Question& question) {
  if (question.is_copular || question.open_role == SlotRole::other) return std::nullopt;
  Question other = question;
  other.open_role = other_role(question.open_role);
  bool is_given = false;
  for (QuestionSlot& slot : other.slots) {
    is_given = is_given || slot.role == other.open_role;
    slot.role = other_role(slot.role);
  }
  return is_given ? std::optional(other) : std::nullopt;
}

bool contradicts(const Question& question,
                 const std::optional<Question>& reversed,
                 const FactRow& fact,
                 const WordNet& words,
                 const IsNearby& is_nearby,
                 const Kinds& kinds) {
  if (match_fact(question, fact, words, is_nearby, kinds)) return false;
  if (fact.polarity == "negative") {
    FactRow affirmed = fact;
    affirmed.polarity = "positive";
    return match_fact(question, affirmed, words, is_nearby, kinds).has_value();
  }
  return reversed && match_fact(*reversed, fact, words, is_nearby, kinds);
}

}  // namespace quern
