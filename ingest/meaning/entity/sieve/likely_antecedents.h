#pragma once

#include <vector>

#include "ingest/meaning/entity/antecedent_ranker.h"
#include "ingest/meaning/entity/choice.h"
#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// Links each mention that no sieve linked to an earlier one, in reading order, to the chain that
/// `ranker` finds likely, or to none. `trees` are those of the mentions; `choices`, if not null,
/// gets what was there to choose from.
void join_likely_antecedents(ChainSet& chains,
                             const Trees& trees,
                             const AntecedentRanker& ranker,
                             std::vector<Choice>* choices);

}  // namespace quern
