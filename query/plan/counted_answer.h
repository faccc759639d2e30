#pragma once

#include <optional>

#include "query/plan/asking.h"
#include "query/question/answers.h"
#include "query/question/question.h"

namespace quern {

/// "How many countries recognized Norland?" where no sentence gives the number: how many answers
/// with a name "Which countries recognized Norland?" has. The answer rests on them. Nothing for
/// any other question, and where there are fewer than two.
[[nodiscard]] std::optional<Answer> counted_answer(const Question& question, const Asking& asking);

}  // namespace quern
