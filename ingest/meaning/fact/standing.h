#pragma once

#include <span>

#include "ingest/language/clause/clause.h"

namespace quern {

/// Whether what clause `index` states can be told without its sentence. It cannot where a word of
/// it means something outside ("what makes ice melt", "the cause of which"), where it only picks
/// out whom another clause is about ("any guest arriving late"), or where too little of it is left
/// ("vehicles driven", "than they do").
[[nodiscard]] bool stands_alone(const Tree& tree,
                                std::span<const Clause> clauses,
                                std::size_t index);

}  // namespace quern
