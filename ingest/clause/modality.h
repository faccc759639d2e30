#pragma once

#include <string_view>

#include "ingest/clause/clause.h"

namespace quern {

/// Whether the clause's own words leave open that it happened: a modal auxiliary, a tentative verb
/// or adverb, a condition, an infinitive of purpose, a prospect. `parent` is the clause that it
/// hangs on, or null; what is neither finite nor independent shares that one's modality.
[[nodiscard]] bool is_left_open(const Tree& tree, const Clause& clause, const Clause* parent);

/// Whether a subordinator of the clause is one of these words, separated by spaces.
[[nodiscard]] bool has_mark(const Tree& tree, TokenIndex head, std::string_view list);

/// "without paying", "instead of paying": the subordinator says that it did not happen.
[[nodiscard]] bool is_denied_by_mark(const Tree& tree, const Clause& clause);

/// "kept the men from leaving": what the object is kept from does not happen.
[[nodiscard]] bool is_prevented(const Tree& tree, const Clause& clause, const Clause& parent);

/// "its refusal to answer": the noun says that it did not happen.
[[nodiscard]] bool is_denied_by_noun(const Tree& tree, const Clause& clause);

}  // namespace quern
