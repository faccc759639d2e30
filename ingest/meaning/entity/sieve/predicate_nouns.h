#pragma once

#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// Joins a name with what a copula says that it is: "Anna Berg is the minister".
void join_predicate_nouns(ChainSet& chains);

}  // namespace quern
