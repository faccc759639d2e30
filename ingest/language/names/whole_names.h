#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Names that the tree shows to be longer than the name finder has them, or that it misses.
/// - "Donald", "Trump": two names of which one goes on with the other are one.
/// - "Norland Armed Forces", "the Criminal Court of ...": words with capitals that stand before a
///   proper noun and hang on it belong to its name; what it means tells the type.
/// - "South", "Africa": so do points of the compass before a place.
/// - "Robin", ": The Animated Series": what goes on behind a colon is a work's second title.
/// Offices ("U.S. President") and what is told of a name by its country ("the Norwegian Statoil")
/// are left alone. `words`: one sentence, with tree, names and what heads mean.
void complete_names(std::span<Token> words);

}  // namespace quern
