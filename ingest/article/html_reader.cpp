#include "ingest/article/html_reader.h"

#include <string>
#include <string_view>
#include <utility>

#include "ingest/article/page/charset.h"
#include "ingest/article/page/page_article.h"
#include "ingest/article/page/page_bounds.h"
#include "ingest/article/page/page_tree.h"
#include "ingest/article/utf8.h"

namespace quern {
namespace {

/// gumbo frees its tree by recursion, and compares each attribute of a tag with all before it, so
/// both are bounded before it builds one. Formatting that is never closed is opened again
/// in each paragraph. Pages of newspapers are nested 20 to 40 deep; one of 4
/// MiB has some 200,000 elements, which take 150 bytes each.
constexpr PageBounds kMost = {
    .depth = 1024, .elements = 2'000'000, .formatting = 256, .attributes = 4096};

}  // namespace

void check_page(std::string_view page) {
  if (page.size() > kMaxDocumentBytes) throw ReadError("larger than 4 MiB in UTF-8; give its text");
  const PageBounds bounds = bounds_of(page, kMost);
  if (bounds.attributes > kMost.attributes) {
    throw ReadError("an element has too many attributes; save the page anew or give its text");
  }
  if (!is_within(bounds, kMost)) {
    throw ReadError("its elements are nested too deeply; save the page anew or give its text");
  }
}

Article read_html(std::string bytes) {
  return read_page(page_to_utf8(std::move(bytes)));
}

Article read_page(std::string_view page) {
  require_text(page);
  check_page(page);
  return read_page_article(read_page_tree(page));
}

}  // namespace quern
