#pragma once

#include <vector>

#include "ingest/language/clause/tree.h"

namespace quern {

/// Whether what hangs on a noun is said beside it, not part of naming it: "Beta, which Acme
/// bought", "Smith, 42,", "the pact (2024)".
[[nodiscard]] bool is_aside(const Tree& tree, TokenIndex dependent);

/// "Peter the Great", "Bosnia and Herzegovina": whether one name holds both words and what is
/// between.
[[nodiscard]] bool is_within_name(const Tree& tree, TokenIndex first, TokenIndex last);

/// "ten days before the vote": whether the word measures the preposition of its noun.
[[nodiscard]] bool measures_preposition(const Tree& tree, TokenIndex dependent);

/// Whether the word measures the time to what the clause tells: "two years" of "two years after Lee
/// left".
[[nodiscard]] bool measures_mark(const Tree& tree, TokenIndex dependent);

/// The words that are not among those dropped. Precondition: both in reading order.
[[nodiscard]] std::vector<TokenIndex> without(const std::vector<TokenIndex>& words,
                                              const std::vector<TokenIndex>& dropped);

/// Words of the noun phrase (or other phrase) with this head: without its preposition, asides,
/// clause-level dependents of a predicate noun, and, where asked, without its further conjuncts.
[[nodiscard]] std::vector<TokenIndex> phrase_words(const Tree& tree,
                                                   TokenIndex head,
                                                   bool with_conjuncts);

/// The phrase of one head cut to what names it: no conjuncts, no clauses, and of the prepositional
/// phrases only those with "of" ("the justice of the court (in Perth who retired)").
[[nodiscard]] std::vector<TokenIndex> core_words(const Tree& tree, TokenIndex head);

/// Words of a clause used as an argument ("that the deal violates resolutions"), its subordinator
/// included, asides in dashes and brackets left out.
[[nodiscard]] std::vector<TokenIndex> clause_words(const Tree& tree, TokenIndex head);

/// Drops punctuation at both ends (paired quotes and brackets stay) and beside what was left out.
[[nodiscard]] std::vector<TokenIndex> trim_punctuation(const Tree& tree,
                                                       std::vector<TokenIndex> words);

/// The heads of a coordination, first conjunct first: "Europe, Japan and South Korea" gives three.
[[nodiscard]] std::vector<TokenIndex> conjuncts(const Tree& tree, TokenIndex first);

/// "the first woman", "the only ship", "the youngest player"
[[nodiscard]] bool is_ranked(const Tree& tree, TokenIndex noun);

}  // namespace quern
