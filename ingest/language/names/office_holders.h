#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Makes a person's name of the proper nouns that stand beside the office or the relation of one
/// person: "lead engineer Anna Berg", where nothing else has made a name of them.
void name_office_holders(std::span<Token> words);

}  // namespace quern
