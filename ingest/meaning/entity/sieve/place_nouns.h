#pragma once

#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// "the country", "this nation": takes up a country, whichever.
[[nodiscard]] bool takes_up_country(const Mention& mention);

/// Joins "the region" with the part of the world that was named last, and "the country" with the
/// country.
void join_nouns_for_places(ChainSet& chains);

}  // namespace quern
