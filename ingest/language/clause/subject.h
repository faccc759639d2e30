#pragma once

#include "ingest/language/clause/clause.h"
#include "ingest/language/control/control_weights.h"

namespace quern {

/// Gives the clause its subject: its own, the noun that a relative or participle modifies, whoever
/// would do what an infinitive names, or the one it shares with its parent (null for none). None
/// where the sentence leaves it open. `control`: see find_clauses().
void add_subject(const Tree& tree,
                 Clause& clause,
                 const Clause* parent,
                 const ControlWeights& control);

}  // namespace quern
