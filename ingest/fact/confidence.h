#pragma once

#include "ingest/clause/clause.h"
#include "schema/fact.h"

namespace quern {

/// Estimate in [0, 1] that a careful reader accepts the fact: lower for borrowed subjects, long
/// phrases and clauses far from the sentence's main one. Weights set by hand.
[[nodiscard]] double confidence_of(const Tree& tree, const Clause& clause, const Fact& fact);

}  // namespace quern
