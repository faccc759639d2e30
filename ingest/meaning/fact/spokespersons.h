#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/clause/clause.h"
#include "ingest/meaning/fact/extractor.h"

namespace quern {

/// "China's Foreign Ministry spokesperson declined": China declined. Rule `spokesperson`.
[[nodiscard]] std::vector<Fact> spoken_for_facts(const Tree& tree,
                                                 std::string_view text,
                                                 std::span<const Clause> clauses,
                                                 std::size_t index,
                                                 const ExtractOptions& options);

}  // namespace quern
