#pragma once

#include "ingest/language/clause/tree.h"

namespace quern {

/// Whether the word can head a phrase that means something: a noun, a pronoun that takes something
/// up, a year; "there", "the poor", "[17]" where the network says that they mean something.
[[nodiscard]] bool heads_phrase(const Tree& tree, TokenIndex i);

/// "2014"
[[nodiscard]] bool is_year(const Token& token);

}  // namespace quern
