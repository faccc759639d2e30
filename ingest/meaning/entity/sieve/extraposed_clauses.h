#pragma once

#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// Joins the "it" of "it is clear that prices rose" with the clause that it stands for.
void join_extraposed_clauses(ChainSet& chains);

}  // namespace quern
