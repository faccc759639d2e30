#pragma once

#include <cstddef>
#include <string_view>

#include "ingest/article/article.h"

namespace quern {

/// A JSON escape takes up to six bytes for one of text.
inline constexpr std::size_t kMaxJsonLineBytes = 6 * kMaxDocumentBytes;

/// An article from one line of JSON: {"id", "title", "date", "source", "url", "text"}, of which
/// only "text" has to be there; other keys are left unread. The text is kept as it is (its title is
/// not expected in it). "id" becomes the document's name, empty if there is none.
/// Throws ReadError if the line is no such object, or its text is no article (see require_text).
[[nodiscard]] Document read_json_article(std::string_view line);

}  // namespace quern
