#pragma once

#include <span>

#include "ingest/text/token.h"

namespace quern {

/// Mends the one reading that no sentence has: in "with experts saying prices rise" both nouns as
/// subjects of the last verb. The experts say it, and what they say is its complement. The words
/// are a tree before and after.
void mend_absolutes(std::span<Token> words);

}  // namespace quern
