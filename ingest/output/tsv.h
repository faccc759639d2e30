#pragma once

#include <span>
#include <string>

#include "schema/document.h"
#include "schema/fact.h"

namespace quern {

/// One line a fact, fields parted by tabs, no header: sentence, confidence, subject, predicate,
/// object, and a field for each further argument, its preposition first ("in East Asia"). Line
/// breaks and tabs inside a field become spaces; the sentence is otherwise as the article has it.
/// Precondition: every fact's sentence_index is inside `sentences`.
[[nodiscard]] std::string write_tsv(std::span<const SentenceRecord> sentences,
                                    std::span<const Fact> facts);

}  // namespace quern
