#pragma once

#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// Joins a phrase with the one beside it that says who or what it is: "Anna Berg, the minister",
/// "the International Football Union (IFU)".
void join_appositions(ChainSet& chains);

}  // namespace quern
