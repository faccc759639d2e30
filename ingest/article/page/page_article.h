#pragma once

#include "ingest/article/article.h"
#include "ingest/article/page/page_tree.h"

namespace quern {

/// The article of a page. Where nothing looks like one, the page is what somebody wrote by hand:
/// its headings, paragraphs and items are taken, those of its first <article>, else of its <main>.
/// Has a notice if that is little of the page's text. Throws ReadError if there is none, or mere
/// links.
[[nodiscard]] Article read_page_article(const PageTree& tree);

}  // namespace quern
