#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/clause/tree.h"
#include "schema/fact.h"

namespace quern {

/// The words as the article has them: neighbouring words keep the article's own spacing, gaps are
/// closed by one space. `words` ascend; an empty list gives an empty phrase.
[[nodiscard]] Phrase phrase_of(const Tree& tree,
                               std::string_view text,
                               const std::vector<TokenIndex>& words);

/// Both lists as one, ascending, without repeats.
[[nodiscard]] std::vector<TokenIndex> joined(std::vector<TokenIndex> words,
                                             const std::vector<TokenIndex>& more);

}  // namespace quern
