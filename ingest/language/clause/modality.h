#pragma once

#include "ingest/language/clause/clause.h"

namespace quern {

/// Whether the clause's own words leave open that it happened: a modal auxiliary, a tentative verb
/// or adverb, a condition, an infinitive of purpose, a prospect. `parent` is the clause that it
/// hangs on, or null; what is neither finite nor independent shares that one's modality.
[[nodiscard]] bool is_left_open(const Tree& tree, const Clause& clause, const Clause* parent);

}  // namespace quern
