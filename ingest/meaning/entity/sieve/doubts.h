#pragma once

#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// Leaves a description that tells of itself which one it is, its own words: "the Chilean team" in
/// a named team's chain.
void doubt_telling_descriptions(ChainSet& chains);

/// "it", which a doubtful speaker says of itself, is no surer than the speaker.
void doubt_speech_of_doubtful_speakers(ChainSet& chains);

/// Doubts every "you" and "we": mostly whoever reads and everybody, and who else no word tells.
void doubt_readers(ChainSet& chains);

}  // namespace quern
