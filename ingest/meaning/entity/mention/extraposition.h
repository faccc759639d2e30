#pragma once

#include <optional>

#include "ingest/meaning/entity/mention/mention.h"

namespace quern {

/// The clause behind it that an expletive stands for: "that prices rose" of the "it" in "it is
/// clear that prices rose".
[[nodiscard]] std::optional<TokenIndex> extraposed_clause(const Tree& tree, TokenIndex expletive);

/// Whether the clause with this head is one that an "it" before it stands for.
[[nodiscard]] bool is_extraposed(const Tree& tree, TokenIndex clause);

/// The clause with this head as a mention.
[[nodiscard]] Mention clause_mention_at(const Tree& tree, std::size_t sentence, TokenIndex head);

/// Whether it is the "it" of "it seems that prices rose" and "it rained", which means nothing.
[[nodiscard]] bool is_impersonal_it(const Tree& tree, TokenIndex i);

}  // namespace quern
