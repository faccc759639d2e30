#pragma once

#include <span>
#include <string>
#include <string_view>

#include "ingest/read/article.h"

namespace quern {

/// Whether a line is tokenised already, as the Penn Treebank does it: spaces between all tokens, so
/// that no word has punctuation, a quote, "n't" or "'s" attached.
[[nodiscard]] bool is_tokenised(std::string_view line);

/// The character a Penn Treebank escape stands for ("-LRB-" -> "("); the form itself otherwise.
[[nodiscard]] std::string unescape_token(std::string_view form);

/// A document of one sentence a line; each line is a paragraph of its own, and the document's text
/// is the lines as they are, with LF between them. Blank lines hold no sentence. A line that
/// is_tokenised() gets its tokens, unescaped, with spans into the line; the others have none yet.
[[nodiscard]] Article read_sentences(std::span<const std::string> lines);

}  // namespace quern
