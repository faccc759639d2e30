#pragma once

#include <string>
#include <string_view>

#include "ingest/article/article.h"

namespace quern {

/// Paragraphs of a PDF's text (see pdf_text), a blank line between them: lines are joined, and
/// words that were parted at a line's end; what stands at the top or foot of several pages, and
/// page numbers, are left out.
[[nodiscard]] std::string paragraphs_of_pages(std::string_view text);

/// The article of a PDF, its first paragraph being the title. Throws ReadError as pdf_text() does,
/// or if it holds pictures of pages only.
[[nodiscard]] Article read_pdf(const std::string& pdf);

}  // namespace quern
