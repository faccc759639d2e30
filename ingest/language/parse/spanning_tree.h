#pragma once

#include <span>
#include <vector>

#include "ingest/language/text/token.h"

namespace quern {

/// The tree with one root whose arcs have the highest sum (Chu and Liu 1965; Edmonds 1967).
/// `scores` [n + 1][n + 1]: of word `dependent` (row) for head `head` (column), words from 1, 0 the
/// root; row 0 and the diagonal are not read. Gives each word's head: an index from 0, or kRoot;
/// exactly one is kRoot. O(n^3) at worst, O(n^2) as a rule.
/// Precondition: n >= 1, scores are finite and within +-1e6.
[[nodiscard]] std::vector<TokenIndex> maximum_spanning_tree(std::span<const float> scores,
                                                            std::size_t n);

}  // namespace quern
