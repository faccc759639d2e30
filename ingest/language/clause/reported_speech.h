#pragma once

#include "ingest/language/text/sentence.h"

namespace quern {

/// The sentence with what is said below the verb of saying: where "said in a statement that prices
/// rose" hangs the clause on "statement", or "told guests in the hall that prices rose" on "hall",
/// it becomes the clausal complement of the verb. Precondition: the sentence is parsed. It stays a
/// tree.
[[nodiscard]] Sentence with_speech_below_verb(const Sentence& sentence);

}  // namespace quern
