#pragma once

#include <string>

#include "ingest/article/article.h"
#include "ingest/article/record.h"

namespace quern {

/// An article in Markdown (https://commonmark.org), its mark-up, code and pictures taken off. Lines
/// "key: value" between "---" or "+++" at its top say title, date, source and url (see field_of);
/// else a heading that it begins with is the title. Throws ReadError if there is no text.
[[nodiscard]] Article read_markdown(const std::string& text, const ReadOptions& options);

}  // namespace quern
