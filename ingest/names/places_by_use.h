#pragma once

#include <span>

#include "ingest/text/sentence.h"

namespace quern {

/// Makes names places that an article uses as places again and again, whatever they look like
/// elsewhere in it: "in Lindhaven", "the town of Lindhaven". `sentences`: those of one article.
void settle_places(std::span<Sentence> sentences);

}  // namespace quern
