#pragma once

#include <span>

#include "ingest/language/text/sentence.h"
#include "schema/fact.h"

namespace quern {

/// Sets the heads of subjects, objects and arguments, each with what it means: of a list those of
/// all conjuncts, of "Minister Anna Berg" the title's and the name's. A clause has none, nor has a
/// phrase that stands nowhere. Precondition: sentence_index is inside `sentences`.
void set_heads(std::span<const Sentence> sentences, std::span<Fact> facts);

}  // namespace quern
