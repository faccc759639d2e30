#pragma once

#include "query/question/likeness.h"
#include "query/question/question.h"
#include "query/question/slot/kinds.h"
#include "query/question/wordnet.h"
#include "schema/fact_row.h"

namespace quern {

/// Whether the fact tells the opposite of what the question asks after: that it did not happen, or
/// that who is given did it to who is asked for: "Who beat Lee?" where Lee beat Kay. Not where it
/// answers the question as it is. `kinds`: with what is known of the names of the fact's document.
[[nodiscard]] bool contradicts(const Question& question,
                               const FactRow& fact,
                               const WordNet& words,
                               const IsNearby& is_nearby,
                               const Kinds& kinds);

}  // namespace quern
