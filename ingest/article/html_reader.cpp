#include "ingest/article/html_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <gumbo.h>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/article/page/charset.h"
#include "ingest/article/page/page_article.h"
#include "ingest/article/page/page_tree.h"
#include "ingest/article/utf8.h"

namespace quern {
namespace {

/// gumbo frees its tree by recursion, so the depth has to be bounded before it builds one. Pages
/// of newspapers are nested 20 to 40 deep.
constexpr std::size_t kMaxOpenTags = 4096;

/// gumbo compares each attribute of a tag with all before it.
constexpr std::size_t kMaxAttributes = 4096;

template <std::size_t N>
bool is_one_of(GumboTag tag, const std::array<GumboTag, N>& tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// Elements that close by themselves or hold nothing: they do not nest.
bool is_flat(GumboTag tag) {
  static constexpr std::array kFlat = {
      GUMBO_TAG_P,   GUMBO_TAG_LI,     GUMBO_TAG_BR,     GUMBO_TAG_HR,
      GUMBO_TAG_IMG, GUMBO_TAG_META,   GUMBO_TAG_LINK,   GUMBO_TAG_INPUT,
      GUMBO_TAG_TD,  GUMBO_TAG_TR,     GUMBO_TAG_TH,     GUMBO_TAG_DT,
      GUMBO_TAG_DD,  GUMBO_TAG_OPTION, GUMBO_TAG_SOURCE, GUMBO_TAG_WBR};
  return is_one_of(tag, kFlat);
}

/// An upper bound of how deep the page's elements nest: tags opened and not closed again.
std::size_t max_open_tags(std::string_view page) {
  std::size_t open = 0;
  std::size_t deepest = 0;
  for (std::size_t at = page.find('<'); at < page.size(); at = page.find('<', at + 1)) {
    const bool closes = at + 1 < page.size() && page[at + 1] == '/';
    const std::size_t begin = at + (closes ? 2 : 1);
    std::size_t end = begin;
    while (end < page.size() && std::isalnum(static_cast<unsigned char>(page[end])) != 0)
      ++end;
    if (end == begin) continue;
    const std::string name(page.substr(begin, end - begin));
    if (is_flat(gumbo_tag_enum(name.c_str()))) continue;
    if (!closes) {
      deepest = std::max(deepest, ++open);
    } else if (open > 0) {
      --open;
    }
  }
  return deepest;
}

bool is_any_of(char letter, std::string_view letters) {
  return letters.find(letter) != std::string_view::npos;
}

/// Behind the attribute that begins at `at`, its value included (HTML 13.2.5.33 to 13.2.5.39).
std::size_t attribute_end(std::string_view page, std::size_t at) {
  const std::size_t name_end = page.find_first_of(" \t\r\n\f/>=", at + 1);
  const std::size_t equals = page.find_first_not_of(" \t\r\n\f", name_end);
  if (equals >= page.size() || page[equals] != '=') return std::min(name_end, page.size());
  const std::size_t value = page.find_first_not_of(" \t\r\n\f", equals + 1);
  if (value >= page.size() || page[value] == '>') return std::min(value, page.size());
  if (!is_any_of(page[value], "\"'"))
    return std::min(page.find_first_of(" \t\r\n\f>", value), page.size());
  const std::size_t quote = page.find(page[value], value + 1);
  return quote == std::string_view::npos ? page.size() : quote + 1;
}

/// The most attributes that one tag of the page has.
std::size_t max_attributes(std::string_view page) {
  std::size_t most = 0;
  for (std::size_t at = page.find('<'); at < page.size(); at = page.find('<', at + 1)) {
    if (page.substr(at).starts_with("<!--")) {
      at = std::min(page.find("-->", at), page.size());
      continue;
    }
    if (at + 1 >= page.size() || std::isalpha(static_cast<unsigned char>(page[at + 1])) == 0) {
      continue;
    }
    at = std::min(page.find_first_of(" \t\r\n\f/>", at), page.size());
    std::size_t count = 0;
    while (at < page.size() && page[at] != '>') {
      const bool is_between = is_any_of(page[at], " \t\r\n\f/");
      at = is_between ? at + 1 : attribute_end(page, at);
      count += is_between ? 0 : 1;
    }
    most = std::max(most, count);
  }
  return most;
}

}  // namespace

void check_page(std::string_view page) {
  if (page.size() > kMaxDocumentBytes) throw ReadError("larger than 4 MiB in UTF-8; give its text");
  if (max_open_tags(page) > kMaxOpenTags) {
    throw ReadError("its elements are nested too deeply; save the page anew or give its text");
  }
  if (max_attributes(page) > kMaxAttributes) {
    throw ReadError("an element has too many attributes; save the page anew or give its text");
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
