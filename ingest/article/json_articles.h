#pragma once

#include <cstddef>
#include <string_view>

#include "ingest/article/article.h"
#include "ingest/article/record.h"

namespace quern {

/// A JSON escape takes up to six bytes for one of text.
inline constexpr std::size_t kMaxJsonLineBytes = 6 * kMaxDocumentBytes;

/// The articles of one JSON object: itself, where it has a text under one of the usual names (see
/// field_of), else those of the objects in it ({"status": "ok", "articles": [...]}). A value may
/// be a list of paragraphs, or an object with the text in it ({"rendered": "..."}). The "id"
/// becomes the document's name, empty if there is none. Throws ReadError if none is, or the text is
/// no JSON object.
[[nodiscard]] Articles read_json_articles(std::string_view json, const ReadOptions& options);

}  // namespace quern
