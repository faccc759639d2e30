#pragma once

#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// Joins a name with the one that has its words and more: "Kim" with "Kim Jong Un", "Acme" with
/// "Acme Corp.". "Smith" where two Smiths are named is neither.
void join_parts_of_names(ChainSet& chains);

}  // namespace quern
