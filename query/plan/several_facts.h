#pragma once

#include "query/plan/asking.h"
#include "query/question/answers.h"
#include "query/question/question.h"

namespace quern {

/// Answers a question that several facts may answer. Where no sentence surely tells all, a question
/// with a description ("Who directed the film that won the prize?") is asked in two steps, the
/// second one of whatever the first finds; its answers rest on those of the first. "How many" of
/// what has names is counted where no sentence gives the number. Any other question is asked as it
/// is.
[[nodiscard]] Answers answer_from_several(const Question& question, const Asking& asking);

}  // namespace quern
