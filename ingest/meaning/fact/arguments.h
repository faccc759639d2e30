#pragma once

#include <string_view>

#include "ingest/language/clause/clause.h"
#include "ingest/meaning/fact/words.h"

namespace quern {

/// Whether a phrase says when: "last week", "in 1941", "yesterday".
[[nodiscard]] bool is_time(const Tree& tree, const Constituent& part);

/// The phrase as an argument of a fact, with its role: time, place, purpose, cause, condition,
/// manner, concession, recipient, agent, complement, or other.
[[nodiscard]] Argument argument_of(const Tree& tree,
                                   std::string_view text,
                                   const Constituent& part);

}  // namespace quern
