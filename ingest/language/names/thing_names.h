#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Joins the parts of names that their first or next word tells to be one: storms, ships, and
/// regions that are called after two places. `words`: of a sentence, with names and relations.
void join_things(std::span<Token> words);

}  // namespace quern
