#include "ingest/article/page/page_metadata.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>
#include <string_view>
#include <vector>

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

/// Letters and digits in lower case, without what is between.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char letter : text) {
    const auto c = static_cast<unsigned char>(letter);
    if (std::isalnum(c) != 0 || c >= 0x80) letters += static_cast<char>(std::tolower(c));
  }
  return letters;
}

/// Parts of the host's name but the last: "news", "thedaily" of https://news.thedaily.example/.
std::vector<std::string> host_names(std::string_view url) {
  static constexpr std::string_view kScheme = "://";
  const std::size_t scheme = url.find(kScheme);
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + kScheme.size());
  url = url.substr(0, url.find_first_of("/?#:"));
  std::vector<std::string> names;
  for (std::size_t dot = url.find('.'); dot != std::string_view::npos; dot = url.find('.')) {
    names.push_back(letters_of(url.substr(0, dot)));
    url.remove_prefix(dot + 1);
  }
  return names;
}

/// What a page calls its article beside other names: "Rates rise | The Daily" of The Daily, or at
/// https://thedaily.example, is "Rates rise"; so is "Opinion | Rates rise" under that heading.
class TitleReader {
 public:
  TitleReader(const PageTree& tree, const PageMetadata& metadata)
      : tree_(&tree), sites_(host_names(metadata.url)) {
    sites_.push_back(letters_of(metadata.source));
  }

  [[nodiscard]] std::string read(const std::string& title) const {
    for (const std::string_view mark : {" | ", " - ", " – ", " — ", " :: ", ": "}) {
      const std::size_t first = title.find(mark);
      if (first == std::string::npos) continue;
      const std::size_t last = title.rfind(mark);
      std::string before_last = title.substr(0, last);
      std::string behind_first = title.substr(first + mark.size());
      const bool is_colon = mark == ": ";
      if (!is_colon && is_site(title.substr(last + mark.size()))) return before_last;
      if (is_site(title.substr(0, first))) return behind_first;
      if (is_colon) continue;
      if (is_heading(before_last)) return before_last;
      if (is_heading(behind_first)) return behind_first;
    }
    return title;
  }

 private:
  [[nodiscard]] bool is_site(std::string_view name) const {
    const std::string letters = letters_of(name);
    return !letters.empty() && std::find(sites_.begin(), sites_.end(), letters) != sites_.end();
  }

  [[nodiscard]] bool is_heading(std::string_view text) const {
    return std::any_of(tree_->blocks.begin(), tree_->blocks.end(), [&](const PageBlock& block) {
      return tree_->elements[block.element].tag == "h1" && block.text == text;
    });
  }

  const PageTree* tree_;
  std::vector<std::string> sites_;
};

}  // namespace

PageMetadata read_page_metadata(const PageTree& tree, const LinkedArticle& linked) {
  PageMetadata metadata;
  metadata.source = first_of({meta_of(tree, {"og:site_name"}), normalized(linked.source),
                              meta_of(tree, {"DC.publisher", "publisher"})});
  metadata.url = first_of({tree.canonical, meta_of(tree, {"og:url"}), linked.url});
  metadata.title =
      TitleReader(tree, metadata)
          .read(first_of({meta_of(tree, {"og:title"}), normalized(linked.title),
                          meta_of(tree, {"DC.title", "twitter:title"}), normalized(tree.title)}));
  metadata.date = date_of(tree, linked);
  return metadata;
}

}  // namespace quern
