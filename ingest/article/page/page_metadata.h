#pragma once

#include <string>

#include "ingest/article/page/linked_data.h"
#include "ingest/article/page/page_tree.h"

namespace quern {

/// What a page says of its article; empty where it says nothing.
struct PageMetadata {
  std::string title;   ///< Without the publisher's name before or behind it.
  std::string date;    ///< ISO 8601 day of publication.
  std::string source;  ///< Publisher.
  std::string url;
};

/// From Open Graph, schema.org (`linked`, and "itemprop") and the usual <meta> names, in that
/// order; else from <title>, <time> and <link rel="canonical">.
[[nodiscard]] PageMetadata read_page_metadata(const PageTree& tree, const LinkedArticle& linked);

}  // namespace quern
