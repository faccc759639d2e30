#pragma once

#include "ingest/language/clause/clause.h"

namespace quern {

/// Whether what surrounds the clause says that it does not happen: its subordinator ("without
/// paying"), its noun ("its refusal to answer"), what becomes of the noun ("missed a chance to
/// score", "had no time to rest"), a degree too high ("was too late to stop it"), a verb that
/// keeps somebody from it, or one that denies what is said ("denied that it rained"). `parent` is
/// the clause that it hangs on, or null. Two of them cancel each other.
[[nodiscard]] bool is_denied_from_outside(const Tree& tree,
                                          const Clause& clause,
                                          const Clause* parent);

/// "its refusal to answer", "missed a chance to score": the infinitive's noun, or its loss, says
/// that it did not happen.
[[nodiscard]] bool is_denied_by_noun(const Tree& tree, const Clause& clause, const Clause* parent);

/// "Had it rained, we would have stayed", "If it had rained, ...": it did not.
[[nodiscard]] bool is_contrary_to_fact(const Tree& tree,
                                       const Clause& clause,
                                       const Clause* parent);

/// "failed to prove": the verb says that what is behind it did not happen.
[[nodiscard]] bool refuses(const Tree& tree, TokenIndex verb);

/// "There is no evidence that prices fell", "No sign was found that prices fell": whoever says so
/// has nothing to show for it.
[[nodiscard]] bool is_without_evidence(const Tree& tree,
                                       const Clause& clause,
                                       const Clause& parent);

/// "a ban on foreigners from entering": the gerund's noun is whom the ban keeps from it.
[[nodiscard]] bool is_barred(const Tree& tree, const Clause& clause);

/// "kept the men from leaving": what the object is kept from does not happen.
[[nodiscard]] bool is_prevented(const Tree& tree, const Clause& clause, const Clause& parent);

}  // namespace quern
