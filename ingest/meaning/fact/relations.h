#pragma once

#include <optional>
#include <string_view>

#include "ingest/language/clause/tree.h"
#include "schema/fact.h"

namespace quern {

/// "the pact between Russia and North Korea": the pact is between them; "goods worth two million":
/// they are worth it. Rule `relation`.
[[nodiscard]] std::optional<Fact> relation_fact(const Tree& tree,
                                                std::string_view text,
                                                TokenIndex below);

}  // namespace quern
