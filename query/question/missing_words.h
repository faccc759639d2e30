#pragma once

#include <cstddef>

#include "query/question/question.h"
#include "schema/fact_row.h"

namespace quern {

/// How many of the question's words that carry meaning no part of the fact holds, in any of the
/// forms that may stand for them: of "Who bought Beta?" the fact "Acme | sold | Beta" lacks one.
[[nodiscard]] std::size_t missing_words(const Question& question, const FactRow& fact);

}  // namespace quern
