#pragma once

#include <string_view>
#include <vector>

#include "ingest/language/clause/tree.h"
#include "schema/fact.h"

namespace quern {

/// "metals such as tin and zinc": the metals include tin, and zinc (Hearst 1992). Rule `example`.
[[nodiscard]] std::vector<Fact> example_facts(const Tree& tree,
                                              std::string_view text,
                                              TokenIndex below);

}  // namespace quern
