#pragma once

#include <string>

#include "ingest/article/article.h"

namespace quern {

/// Most bytes of an XML file, whose tree takes some ten times as much.
inline constexpr std::size_t kMaxXmlBytes = std::size_t{16} << 20U;

/// The entries of a feed: RSS 0.9 to 2.0 (https://www.rssboard.org/rss-specification) with the
/// modules content and dc, or Atom (RFC 4287). An entry's text is its whole content where the feed
/// has it, else its summary; its name is its "guid" or "id". The feed's title is the source.
/// Throws ReadError if it is no feed, or no entry has a text.
[[nodiscard]] Articles read_feed(std::string xml);

}  // namespace quern
