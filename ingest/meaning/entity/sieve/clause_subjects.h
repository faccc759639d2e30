#pragma once

#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// Joins a pronoun with the subject that its clause goes on from ("Ann beat Eva to win her title",
/// "Ann left after Bo hit her"), its clause's one ("Ann sold her own car"), and whom it stands
/// beside
/// ("Ann and her son").
void join_pronouns_with_subjects(ChainSet& chains);

}  // namespace quern
