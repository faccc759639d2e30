#pragma once

#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// Joins what means one country: "America" and "the United States", "the Chinese government", and
/// the seat of a government that rules or speaks: "Oslo rejected the offer".
void join_names_of_countries(ChainSet& chains);

}  // namespace quern
