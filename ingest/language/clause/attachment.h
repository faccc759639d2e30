#pragma once

#include "ingest/language/text/sentence.h"

namespace quern {

/// The sentence with modifiers where their words say that they belong, if the parser hung them
/// elsewhere: "a member of the wing who resigned", "asked Lee to sell, by offering a share".
/// Precondition: the sentence is parsed. It stays a tree.
[[nodiscard]] Sentence with_modifiers_where_they_belong(const Sentence& sentence);

}  // namespace quern
