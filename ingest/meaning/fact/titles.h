#pragma once

#include <string_view>
#include <vector>

#include "ingest/language/clause/tree.h"
#include "schema/fact.h"

namespace quern {

/// What people are by the words right before their names: "Norwegian captain Anna Berg" (Anna Berg
/// is Norwegian captain), and their age behind them: "Anna Berg, 42," (Anna Berg is 42). Not forms
/// of address ("Mr. Berg"). Rule `title`; only slots and rule are filled.
[[nodiscard]] std::vector<Fact> title_facts(const Tree& tree, std::string_view text);

}  // namespace quern
