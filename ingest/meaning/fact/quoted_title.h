#pragma once

#include "ingest/language/clause/tree.h"

namespace quern {

/// Whether the word stands between quotation marks in a title, all of whose longer words have
/// capitals: "Take" in `played "We Take It All" at noon`. What a title says nobody tells.
[[nodiscard]] bool is_in_quoted_title(const Tree& tree, TokenIndex word);

}  // namespace quern
