#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ingest/language/clause/clause.h"
#include "ingest/meaning/fact/extractor.h"

namespace quern {

/// Facts that a sentence implies without a verb of their own, each with its rule in `derived_by`:
/// `possessive` (China's partnerships: China has partnerships), `apposition` (Kim, the leader: Kim
/// is the leader), `title` (Norwegian captain Berg: Berg is Norwegian captain), `example` (metals
/// such as tin: metals include tin), `place` (Lyon, France: Lyon is in France), `role` (China, as a
/// large economy, ...: China is a large economy), `relation` (pact between Russia and North Korea),
/// `regard` (critics see it as a bribe: it is one, they say), `event` (Chile's support for Peru:
/// Chile supports Peru), `spokesperson` (what China's spokesperson says, China says). Under
/// Detail::minimal none.
[[nodiscard]] std::vector<Fact> implied_facts(const Tree& tree,
                                              std::string_view text,
                                              std::span<const Clause> clauses,
                                              const ExtractOptions& options);

}  // namespace quern
