#pragma once

#include "ingest/language/text/sentence.h"

namespace quern {

/// Hangs "which" on the noun behind it where the parser has hung both on one verb, as it may in "In
/// which towns were the talks held?".
void attach_asking_word(Sentence& question);

}  // namespace quern
