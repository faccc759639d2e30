#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/clause/clause.h"
#include "ingest/meaning/fact/extractor.h"

namespace quern {

/// Binary facts of clause `index` in the sentence's own words: one for each object and each
/// prepositional phrase of the verb, conjuncts split, and one for each step down a chain of
/// prepositional phrases ("became justice of the court of | Australia"), after BenchIE's guidelines
/// (Gashteovski et al. 2022).
[[nodiscard]] std::vector<Fact> minimal_facts_of_clause(const Tree& tree,
                                                        std::string_view text,
                                                        std::span<const Clause> clauses,
                                                        std::size_t index,
                                                        const ExtractOptions& options);

}  // namespace quern
