#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Makes names of the proper nouns that nothing else has made one of: "the firm Wexco", "Wexco
/// workers", "a Norvik 206 helicopter". What they stand beside tells the type; a thing's is WORK.
/// A proper adjective ("Norlandic monks") is NORP. Titles ("Justice Minister") stay what they are.
/// `words`: one sentence, with tree, names and what heads mean.
void name_proper_nouns(std::span<Token> words);

}  // namespace quern
