#pragma once

#include "ingest/meaning/entity/alias_rules.h"
#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// Joins the names that a user's rules give one meaning: "Burma" and "Myanmar". Points into the
/// rules.
void join_names_of_one_rule(ChainSet& chains, const AliasRules& rules);

/// Joins names with the same words, whatever the case; a person's only with a person's: "Paris" the
/// town and "Paris" the woman are two.
void join_equal_names(ChainSet& chains);

}  // namespace quern
