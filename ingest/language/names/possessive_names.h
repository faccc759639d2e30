#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Takes "'s" into names of firms and houses that are called by their founder's: "sold at
/// Christie's", "Levi's sued". What owns something ("Ann's house"), what is of somebody ("a friend
/// of Ann's") and what is somebody's ("the house is Ann's") stays. `words`: one sentence, with tree
/// and names.
void keep_possessives(std::span<Token> words);

}  // namespace quern
