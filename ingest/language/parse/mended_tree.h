#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Mends readings that no English sentence has: of what news tells in the present, then of clauses,
/// then of phrases. The words are a tree before and after.
void mend_tree(std::span<Token> words);

}  // namespace quern
