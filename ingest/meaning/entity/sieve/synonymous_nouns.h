#pragma once

#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// Joins a phrase with the one that it takes up by another word of the same kind of thing: "the
/// deal" after "a defense pact".
void join_synonymous_nouns(ChainSet& chains);

}  // namespace quern
