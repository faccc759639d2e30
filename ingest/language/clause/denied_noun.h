#pragma once

#include <vector>

#include "ingest/language/clause/clause.h"

namespace quern {

/// Words before the clause's nouns that deny the clause and say nothing else: "no" of "no ships",
/// "neither" of "neither side", "not" of "not all ships" and "not enough ships".
[[nodiscard]] std::vector<TokenIndex> denying_determiners(const Tree& tree, const Clause& clause);

/// "Nobody left", "saw no one", "none of the ships": a pronoun that denies the clause and stays,
/// for nothing else names its subject or object.
[[nodiscard]] bool has_denying_pronoun(const Tree& tree, const Clause& clause);

/// "No one left without paying": the second clause has only the first one's nobody for a subject.
[[nodiscard]] bool is_about_nobody(const Tree& tree, const Clause& clause);

/// "nothing kept them from leaving", "no expert said that it rained": it is said of none.
[[nodiscard]] bool has_negative_subject(const Tree& tree, const Clause& clause);

}  // namespace quern
