#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/clause/clause.h"
#include "schema/fact.h"

namespace quern {

/// "China, as the world's second-largest economy, could ...": China is that economy; "As head of
/// the firm, Lee ...": so is he. Rule `role`.
[[nodiscard]] std::vector<Fact> role_facts(const Tree& tree,
                                           std::string_view text,
                                           const Clause& clause);

/// "Critics see the gift as a bribe", "Critics call the gift a bribe": it is one, say the critics;
/// "announced Lee as the new mayor": he is.
/// Rule `regard`.
[[nodiscard]] std::optional<Fact> regard_fact(const Tree& tree,
                                              std::string_view text,
                                              std::span<const Clause> clauses,
                                              std::size_t index);

}  // namespace quern
