#pragma once

#include <cstddef>
#include <vector>

#include "ingest/language/clause/clause.h"

namespace quern {

/// Gives the bare verbs joined with the clause `first` the object behind the last: "confirmed or
/// denied the sale".
void share_object(const Tree& tree, std::vector<Clause>& clauses, std::size_t first);

/// Gives the passives joined with the clause `first` what is said of when, where and why behind the
/// last, and whatever opens the sentence: "In May two men were killed and five injured in a fire".
void share_circumstances(const Tree& tree, std::vector<Clause>& clauses, std::size_t first);

/// Leaves the clause `index` and the one that it is joined to by "or" open: "was delayed or
/// cancelled". What is denied is neither.
void leave_alternatives_open(const Tree& tree, std::vector<Clause>& clauses, std::size_t index);

}  // namespace quern
