#pragma once

#include <span>
#include <string>

#include "ingest/article/article.h"

namespace quern {

/// A document of one sentence a line; each line is a paragraph of its own, and the document's text
/// is the lines as they are, with LF between them. Blank lines hold no sentence. The sentences have
/// no tokens yet.
[[nodiscard]] Article read_sentences(std::span<const std::string> lines);

}  // namespace quern
