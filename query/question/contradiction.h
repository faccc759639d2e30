#pragma once

#include <optional>

#include "query/question/likeness.h"
#include "query/question/question.h"
#include "query/question/slot/kinds.h"
#include "query/question/wordnet.h"
#include "schema/fact_row.h"

namespace quern {

/// Whether a fact may tell the opposite of what the question asks after.
[[nodiscard]] bool can_be_contradicted(const Question& question);

/// "Whom did Lee beat?" of "Who beat Lee?"; nothing where that is the same, or nobody is given.
[[nodiscard]] std::optional<Question> reversed_of(const Question& question);

/// Whether the fact tells the opposite: that it did not happen, or that who is given did it to who
/// is asked for: "Who beat Lee?" where Lee beat Kay. Not where it answers the question as it is.
/// `reversed`: as reversed_of() gives it. `kinds`: with what is known of the names of the fact's
/// document. Precondition: can_be_contradicted(question).
[[nodiscard]] bool contradicts(const Question& question,
                               const std::optional<Question>& reversed,
                               const FactRow& fact,
                               const WordNet& words,
                               const IsNearby& is_nearby,
                               const Kinds& kinds);

}  // namespace quern
