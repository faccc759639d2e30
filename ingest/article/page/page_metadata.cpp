#include "ingest/article/page/page_metadata.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "ingest/article/page/white_space.h"
#include "ingest/article/text_reader.h"

namespace quern {
namespace {

/// Runs of white space (no-break spaces too) to one space; none at the ends.
std::string normalized(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t size = space_at(text, i);
    if (size == 0) {
      result += text[i];
      continue;
    }
    i += size - 1;
    if (!result.empty() && result.back() != ' ') result += ' ';
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

/// The day of a time stamp ("2024-06-20T08:00:00Z"), or empty.
std::string day_of(const std::string& stamp) {
  static constexpr std::size_t kDaySize = 10;
  const std::string day = stamp.substr(0, kDaySize);
  return is_iso_date(day) ? day : date_of_line(stamp);
}

/// Content of the first <meta> with the first of the keys that one has.
std::string meta_of(const PageTree& tree, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    for (const PageMeta& meta : tree.metas) {
      if (meta.key == key && !meta.content.empty()) return normalized(meta.content);
    }
  }
  return {};
}

std::string first_of(std::initializer_list<std::string> values) {
  for (const std::string& value : values) {
    if (!value.empty()) return value;
  }
  return {};
}

std::string date_of(const PageTree& tree, const LinkedArticle& linked) {
  for (const std::string_view key : {"article:published_time", "datePublished", "date", "pubdate",
                                     "DC.date", "dc.date.issued"}) {
    std::string day = day_of(meta_of(tree, {key}));
    if (!day.empty()) return day;
  }
  if (std::string day = day_of(linked.date); !day.empty()) return day;
  for (const std::string& time : tree.times) {
    if (std::string day = day_of(time); !day.empty()) return day;
  }
  return {};
}

/// "Rates rise | The Daily" of The Daily is "Rates rise".
std::string without_source(const std::string& title, const std::string& source) {
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " :: "}) {
    const std::string end = std::string(mark) + source;
    if (!source.empty() && title.size() > end.size() && title.ends_with(end)) {
      return title.substr(0, title.size() - end.size());
    }
  }
  return title;
}

}  // namespace

PageMetadata read_page_metadata(const PageTree& tree, const LinkedArticle& linked) {
  PageMetadata metadata;
  metadata.source = first_of({meta_of(tree, {"og:site_name"}), normalized(linked.source),
                              meta_of(tree, {"DC.publisher", "publisher"})});
  metadata.title = without_source(
      first_of({meta_of(tree, {"og:title"}), normalized(linked.title),
                meta_of(tree, {"DC.title", "twitter:title"}), normalized(tree.title)}),
      metadata.source);
  metadata.date = date_of(tree, linked);
  metadata.url = first_of({tree.canonical, meta_of(tree, {"og:url"}), linked.url});
  return metadata;
}

}  // namespace quern
