#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ingest/language/clause/tree.h"
#include "schema/fact.h"

namespace quern {

/// The owner without the possessive ending, wherever the tree hangs that: "Chile" of "Chile's".
[[nodiscard]] std::vector<TokenIndex> owner_words(const Tree& tree, TokenIndex owner);

/// "China's relations with Europe": China has relations with Europe. Not of pronouns, which name
/// nobody, nor of times ("last year's deal"). Rule `possessive`.
[[nodiscard]] std::optional<Fact> possessive_fact(const Tree& tree,
                                                  std::string_view text,
                                                  TokenIndex owner);

}  // namespace quern
