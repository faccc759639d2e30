#pragma once

#include <functional>

#include "query/question/question.h"
#include "schema/fact_reader.h"
#include "schema/fact_row.h"

namespace quern {

/// Gets each candidate in turn.
using TakeCandidate = std::function<void(const FactRow&)>;

/// Facts that may answer the question: those of sentences with its words in any form, and those
/// whose subject or object means what it names. Each fact once, in bounded number and time,
/// whatever the size of the database. Throws QueryInterrupted, or StoreError where the database is
/// damaged.
void find_candidates(FactReader& reader, const Question& question, const TakeCandidate& take);

}  // namespace quern
