#pragma once

#include <vector>

#include "ingest/clause/clause.h"

namespace quern {

/// Whether the innermost verb is passive: "was signed", "(the pact) signed by both".
[[nodiscard]] bool is_passive(const Tree& tree, const Clause& clause);

/// The phrases around the predicate, subject apart, in reading order. `own` are the verbs whose
/// dependents count (a coordinate clause does not take those of the verbs that it shares).
[[nodiscard]] std::vector<Constituent> complements_of(const Tree& tree,
                                                      const Clause& clause,
                                                      const std::vector<TokenIndex>& own);

/// Gives the clause its subject: its own, the noun that a relative or participle modifies, or the
/// one it shares with its parent. A relative pronoun elsewhere in the clause is replaced by the
/// noun.
void add_subject(const Tree& tree, Clause& clause, const Clause* parent);

}  // namespace quern
