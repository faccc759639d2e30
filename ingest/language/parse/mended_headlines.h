#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Mends what is often misread of the present tense that news is told in ("A bomb strikes a bus"):
/// verbs taken for nouns, and their subjects. The words are a tree before and after.
void mend_headlines(std::span<Token> words);

}  // namespace quern
