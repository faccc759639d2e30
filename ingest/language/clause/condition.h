#pragma once

#include "ingest/language/clause/clause.h"

namespace quern {

/// "if it rains", "unless it rains", "as if it rained", "had it rained": whether the clause with
/// this head says what is only supposed.
[[nodiscard]] bool has_conditional_mark(const Tree& tree, TokenIndex head);

/// Whether a condition is among the clause's own phrases, "even if" and "as if" apart.
[[nodiscard]] bool has_condition(const Tree& tree, const Clause& clause);

/// "If it snows, the pass closes and trains stop": whether a condition before the clause that it
/// goes on from holds for it as well.
[[nodiscard]] bool stands_under_condition(const Tree& tree, const Clause& clause);

/// "if prices fall and wages rise": whether it goes on with the condition itself.
[[nodiscard]] bool is_second_half_of_condition(const Tree& tree,
                                               const Clause& clause,
                                               const Clause* parent);

/// "as if the storm was not enough", "as though it rained": likened, no condition.
[[nodiscard]] bool is_likened(const Tree& tree, TokenIndex head);

}  // namespace quern
