#pragma once

#include "ingest/language/text/sentence.h"

namespace quern {

/// The sentence with the copula as head wherever what follows it is a clause of its own: UD hangs
/// "The trouble is that prices rose" on "rose"; here "is" heads it, with "trouble" as subject and
/// "that prices rose" as clause. Precondition: the sentence is parsed. It stays a tree.
[[nodiscard]] Sentence with_clausal_predicates_below_copula(const Sentence& sentence);

}  // namespace quern
