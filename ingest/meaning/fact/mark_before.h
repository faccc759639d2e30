#pragma once

#include "ingest/language/clause/tree.h"

namespace quern {

/// The mark or word between a phrase and what stands before it, wherever the tree hangs it: "," of
/// "Kim, the leader". A word without form where the phrase begins the sentence.
[[nodiscard]] const Token& mark_before(const Tree& tree, TokenIndex head);

}  // namespace quern
