#pragma once

#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// Joins the pronoun that the clause of a verb of saying or thinking begins with, and who says it:
/// "the bank said it had lost money", "the bank, saying its profits fell", "he said he would"; in a
/// spokeswoman's speech, whom she speaks for.
void join_pronouns_of_own_speech(ChainSet& chains);

}  // namespace quern
