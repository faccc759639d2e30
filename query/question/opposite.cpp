#include "query/question/opposite.h"

#include <string>
#include <vector>

namespace quern {

std::optional<Question> opposite_of(const Question& question) {
  if (question.wanted != Wanted::truth || question.opposite.text.empty()) return std::nullopt;
  Question opposite = question;
  opposite.predicate = {question.opposite};
  opposite.opposite = {};
  return opposite;
}

std::optional<Match> denial_by(std::optional<Match> match) {
  if (!match || match->answers != std::vector<std::string>{"yes"}) return std::nullopt;
  match->answers = {"no"};
  return match;
}

}  // namespace quern
