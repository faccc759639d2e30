#pragma once

#include <vector>

#include "ingest/language/clause/tree.h"

namespace quern {

/// The nouns that an apposition says something of: "Smith" of "Smith, a lawyer", "the club" of "the
/// members of the club, a society", "Smith" and "Lee" of "Smith and Lee, two lawyers". Empty where
/// none can be what it says.
[[nodiscard]] std::vector<TokenIndex> renamed_nouns(const Tree& tree, TokenIndex other);

/// The words before an apposition that are of the noun: nothing that goes on behind it.
[[nodiscard]] std::vector<TokenIndex> words_before(const Tree& tree,
                                                   TokenIndex other,
                                                   std::vector<TokenIndex> words);

}  // namespace quern
