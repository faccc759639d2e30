#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/clause/clause.h"
#include "ingest/meaning/fact/extractor.h"

namespace quern {

/// One fact for each object of clause `index`, with all its arguments; none without a subject.
/// Sentence index, id and confidence are left for the caller.
[[nodiscard]] std::vector<Fact> facts_of_clause(const Tree& tree,
                                                std::string_view text,
                                                std::span<const Clause> clauses,
                                                std::size_t index,
                                                const ExtractOptions& options);

}  // namespace quern
