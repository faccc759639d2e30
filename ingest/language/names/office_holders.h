#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Makes a person's name of the proper nouns that stand beside the office or the relation of one
/// person: "lead engineer Anna Berg", where nothing else has made a name of them.
void name_office_holders(std::span<Token> words);

/// Whether the word alone says what somebody is: "President".
[[nodiscard]] bool is_office_noun(const Token& word);

/// Unmakes names that only say what somebody is ("Prime Minister", "Secretary of State"); of
/// "Minister of Trade Ann Lee" the person is left, of "Governor of Norland" the place.
void unname_offices(std::span<Token> words);

}  // namespace quern
