#pragma once

#include <optional>
#include <string_view>

#include "ingest/language/clause/tree.h"
#include "schema/fact.h"

namespace quern {

/// "Kim, the country's leader, ...": Kim is the country's leader (rule `apposition`). Of a distance
/// how far a place is from where (rule `place`).
[[nodiscard]] std::optional<Fact> apposition_fact(const Tree& tree,
                                                  std::string_view text,
                                                  TokenIndex other);

}  // namespace quern
