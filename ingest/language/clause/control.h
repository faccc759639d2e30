#pragma once

#include <optional>

#include "ingest/language/clause/clause.h"
#include "ingest/language/control/control_weights.h"

namespace quern {

/// Whoever most likely does what the clause's verb names, which lacks_subject(), by a trained
/// choice among all phrases of the sentence: linear in features, among which is what the rules
/// take, with a hidden layer and a product of word vectors. `by_rule` is kept where it is that,
/// where an event as a whole is likelier than anybody, and where there are no weights or vectors.
[[nodiscard]] std::optional<Constituent> controller_of(const Tree& tree,
                                                       const Clause& clause,
                                                       const Clause& parent,
                                                       std::optional<Constituent> by_rule,
                                                       const ControlWeights& weights);

}  // namespace quern
