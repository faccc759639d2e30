#pragma once

#include <string>
#include <string_view>

#include "ingest/article/article.h"

namespace quern {

/// An article from a web page as it was served, in any character set that it declares: the blocks
/// of text that look like an article's (see choose_blocks), without comments, boxes, captions and
/// the rest of the page. Title, date, source and url come from the page's metadata. The document's
/// text starts with the title and has a blank line between paragraphs; offsets point into that
/// text, not into the page.
/// Throws ReadError if the page is not text, is nested too deeply, or holds no article.
[[nodiscard]] Article read_html(std::string bytes);

/// The same from a page in UTF-8, whatever it declares.
[[nodiscard]] Article read_page(std::string_view page);

/// Throws ReadError if a page, in UTF-8, is too large or nested too deeply for read_page_tree().
void check_page(std::string_view page);

}  // namespace quern
