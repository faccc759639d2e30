#pragma once

#include "ingest/language/clause/tree.h"
#include "ingest/meaning/entity/mention/word_span.h"

namespace quern {

/// A mark that no phrase begins or ends with, brackets and quotation marks apart.
[[nodiscard]] bool is_edge_mark(const Token& token);

/// Cuts marks, prepositions and conjunctions off the ends of the phrase with this head, and takes
/// in the mark that closes what it opens: 'the "closest natural equivalent"'.
void trim_marks(const Tree& tree, TokenIndex head, WordSpan& span);

}  // namespace quern
