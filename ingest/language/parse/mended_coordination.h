#pragma once

#include <span>

#include "ingest/language/text/token.h"

namespace quern {

/// Mends what is joined with nothing to join it: a part of mend_tree().
/// - "Lee and fellow judge Ann Kay": both the judge and Kay are joined to Lee, with no comma
/// between
///   the two. The judge is Kay.
/// - "bread and fruit cake": cake is joined to bread next to fruit. It is a fruit cake.
void mend_coordination(std::span<Token> words);

}  // namespace quern
