#pragma once

#include <optional>
#include <vector>

#include "ingest/language/clause/clause.h"

namespace quern {

/// Whether the innermost verb is passive: "was signed", "(the pact) signed by both".
[[nodiscard]] bool is_passive(const Tree& tree, const Clause& clause);

/// The phrases around the predicate, subject apart, in reading order. `own` are the verbs whose
/// dependents count (a coordinate clause does not take those of the verbs that it shares).
[[nodiscard]] std::vector<Constituent> complements_of(const Tree& tree,
                                                      const Clause& clause,
                                                      const std::vector<TokenIndex>& own);

/// Reads the phrase with this head.
[[nodiscard]] Constituent read_constituent(const Tree& tree, TokenIndex head, Role role);

/// The object of a verb if a clause at the verb's end says what is in it: "raised fears in Oslo
/// that ...".
[[nodiscard]] std::optional<TokenIndex> content_object(const Tree& tree, TokenIndex verb);

/// Whether the word stands for the noun before its clause: "which", "whom".
[[nodiscard]] bool is_relative_pronoun(const Tree& tree, TokenIndex index);

/// The noun that a relative or adnominal clause hangs on, as a phrase of that clause.
[[nodiscard]] Constituent noun_as(const Tree& tree, const Clause& clause, Role role);

/// Whether the word is the pronoun of a relative clause, whichever verb the tree hangs it on.
[[nodiscard]] bool is_outer_pronoun(const Tree& tree, const Clause& outer, TokenIndex word);

/// The object of what a relative clause reports, where that clause's noun is it: "the car he said
/// he wanted".
void fill_reported_gap(const Tree& tree, const Clause& outer, Clause& clause);

/// The object of a verb that a relative clause joins with its own: "toys that pupils love and
/// keep".
void fill_shared_gap(const Tree& tree, const Clause& outer, Clause& clause);

/// Whether what a relative clause reports has that clause's noun for its subject: "were empty" of
/// "houses that he said were empty".
[[nodiscard]] bool is_subject_gap(const Tree& tree, const Clause& outer, TokenIndex head);

/// Puts the noun in the place of a relative pronoun, or of nothing: "the act (that) China faces".
void fill_relative_gap(const Tree& tree, Clause& clause);

}  // namespace quern
