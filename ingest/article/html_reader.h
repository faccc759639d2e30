#pragma once

#include <string_view>

#include "schema/document.h"

namespace quern {

/// An article from a web page: headings and paragraphs of its <article> (else <main>, else the
/// whole body), leaving out navigation, scripts, forms and asides. Title, date, source and url come
/// from the page's metadata (Open Graph, schema.org names, <time>, <title>) where it has them. The
/// document's text starts with the title and has a blank line between paragraphs; offsets point
/// into that text, not into the page.
/// Throws ReadError if the page is not text, is nested too deeply, or holds no paragraph.
[[nodiscard]] Document read_html(std::string_view page);

}  // namespace quern
