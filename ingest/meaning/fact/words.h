#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/language/clause/tree.h"
#include "schema/fact.h"

namespace quern {

/// The words in the order given: neighbours in the article keep its spacing, gaps are closed by one
/// space. An empty list gives an empty phrase.
[[nodiscard]] Phrase phrase_of(const Tree& tree,
                               std::string_view text,
                               const std::vector<TokenIndex>& words);

/// The first and the last word of a list; of an empty one what Tree::token() takes for no word.
[[nodiscard]] TokenIndex first_of(const std::vector<TokenIndex>& words);
[[nodiscard]] TokenIndex last_of(const std::vector<TokenIndex>& words);

/// Both lists one after the other: a preposition that the sentence has in front comes last, as in
/// "was elected in" of "In 1879 he was elected".
[[nodiscard]] std::vector<TokenIndex> followed_by(std::vector<TokenIndex> words,
                                                  const std::vector<TokenIndex>& more);

/// Both lists as one, ascending, without repeats.
[[nodiscard]] std::vector<TokenIndex> joined(std::vector<TokenIndex> words,
                                             const std::vector<TokenIndex>& more);

}  // namespace quern
