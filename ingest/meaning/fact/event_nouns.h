#pragma once

#include <string_view>
#include <vector>

#include "ingest/language/clause/tree.h"
#include "schema/fact.h"

namespace quern {

/// Whether the noun is one of doing, with what is done to: "support for Peru".
[[nodiscard]] bool has_event(const Tree& tree, TokenIndex noun);

/// Facts that a noun of doing holds with its doer and what is done to: "Chile's support for Peru",
/// "Chilean support for Peru" (Chile supports Peru), "the talks between Oslo and Rome" (Oslo holds
/// talks with Rome). Rule `event`; only slots and rule are filled.
[[nodiscard]] std::vector<Fact> event_facts(const Tree& tree, std::string_view text);

}  // namespace quern
