#pragma once

#include <vector>

#include "ingest/meaning/entity/alias_rules.h"
#include "ingest/meaning/entity/antecedent_ranker.h"
#include "ingest/meaning/entity/chains.h"
#include "ingest/meaning/entity/choice.h"
#include "ingest/meaning/entity/mention/mention.h"

namespace quern {

/// Joins mentions in ordered sieves, the most precise first (Raghunathan et al. 2010; Lee et al.
/// 2013); what those leave alone is linked to the chain that `ranker` finds likely, or to none.
/// `mentions` are those of `trees`. What `rules` say of a name comes before all sieves; they have
/// to outlive the chains. `choices`, if not null, gets what was there to choose from.
[[nodiscard]] Chains find_chains(const Trees& trees,
                                 const std::vector<Mention>& mentions,
                                 const AntecedentRanker& ranker,
                                 const AliasRules& rules = {},
                                 std::vector<Choice>* choices = nullptr);

}  // namespace quern
