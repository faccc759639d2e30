#pragma once

#include <string>

#include "query/question/answers.h"

namespace quern {

/// What a question comes to as HTML: each answer with how sure it is and the sentences behind it,
/// linked to their facts; or that no fact answers, and what comes nearest.
[[nodiscard]] std::string answer_list(const Answers& answers);

}  // namespace quern
