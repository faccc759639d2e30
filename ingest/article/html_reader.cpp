// HTML is parsed by gumbo, which follows the HTML5 algorithm for broken pages.

#include "ingest/article/html_reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <gumbo.h>
#include <memory>
#include <string>
#include <vector>

#include "ingest/article/article.h"
#include "ingest/article/text_reader.h"
#include "ingest/article/utf8.h"

namespace quern {
namespace {

/// gumbo frees its tree by recursion, so the depth has to be bounded before it builds one. Pages
/// of newspapers are nested 20 to 40 deep.
constexpr std::size_t kMaxOpenTags = 4096;

/// gumbo compares each attribute of a tag with all before it.
constexpr std::size_t kMaxAttributes = 4096;

struct FreePage {
  void operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
};
using Page = std::unique_ptr<GumboOutput, FreePage>;

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

bool is_left_out(GumboTag tag) {
  static constexpr std::array kLeftOut = {
      GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_NAV,    GUMBO_TAG_FOOTER,  GUMBO_TAG_ASIDE,
      GUMBO_TAG_FORM,   GUMBO_TAG_NOSCRIPT, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT,  GUMBO_TAG_FIGURE,
      GUMBO_TAG_IFRAME, GUMBO_TAG_SVG,      GUMBO_TAG_TABLE,  GUMBO_TAG_TEMPLATE};
  return is_one_of(tag, kLeftOut);
}

bool is_paragraph(GumboTag tag) {
  static constexpr std::array kParagraphs = {GUMBO_TAG_P,         GUMBO_TAG_H1, GUMBO_TAG_H2,
                                             GUMBO_TAG_H3,        GUMBO_TAG_H4, GUMBO_TAG_LI,
                                             GUMBO_TAG_BLOCKQUOTE};
  return is_one_of(tag, kParagraphs);
}

bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

std::vector<const GumboNode*> children_of(const GumboNode& node) {
  std::vector<const GumboNode*> result;
  if (!is_element(node)) return result;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    result.push_back(static_cast<const GumboNode*>(children.data[i]));
  }
  return result;
}

/// Every node below and including `top` in reading order, without what `is_cut` names.
template <typename IsCut>
std::vector<const GumboNode*> walk(const GumboNode& top, const IsCut& is_cut) {
  std::vector<const GumboNode*> nodes;
  std::vector<const GumboNode*> pending = {&top};
  while (!pending.empty()) {
    const GumboNode* node = pending.back();
    pending.pop_back();
    if (is_cut(*node)) continue;
    nodes.push_back(node);
    const std::vector<const GumboNode*> children = children_of(*node);
    pending.insert(pending.end(), children.rbegin(), children.rend());
  }
  return nodes;
}

std::string attribute_of(const GumboNode& node, const char* name) {
  const GumboAttribute* attribute = gumbo_get_attribute(&node.v.element.attributes, name);
  return attribute == nullptr ? std::string() : attribute->value;
}

/// Runs of white space (no-break spaces too) to one space; none at the ends.
std::string normalized(std::string_view text) {
  static constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_no_break = text.substr(i, kNoBreakSpace.size()) == kNoBreakSpace;
    if (is_no_break) ++i;
    if (!is_no_break && std::isspace(static_cast<unsigned char>(text[i])) == 0) {
      result += text[i];
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

/// A paragraph's own words. Paragraphs inside it (<li><p>) come by themselves.
std::string text_of(const GumboNode& paragraph) {
  const auto is_cut = [&paragraph](const GumboNode& node) {
    return &node != &paragraph && is_element(node) &&
           (is_paragraph(node.v.element.tag) || is_left_out(node.v.element.tag));
  };
  std::string text;
  for (const GumboNode* node : walk(paragraph, is_cut)) {
    if (is_text(*node)) text += node->v.text.text;
    if (is_element(*node) && node->v.element.tag == GUMBO_TAG_BR) text += ' ';
  }
  return normalized(text);
}

/// What a page says of itself.
struct Metadata {
  std::string title;
  std::string date;
  std::string source;
  std::string url;
};

void set_if_empty(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

/// The day of a time stamp ("2024-06-20T08:00:00Z"), or empty.
std::string day_of(const std::string& stamp) {
  static constexpr std::size_t kDaySize = 10;
  const std::string day = stamp.substr(0, kDaySize);
  return is_iso_date(day) ? day : date_of_line(stamp);
}

void add_meta(const GumboNode& node, Metadata& metadata) {
  std::string key = attribute_of(node, "property");
  if (key.empty()) key = attribute_of(node, "name");
  if (key.empty()) key = attribute_of(node, "itemprop");
  const std::string content = normalized(attribute_of(node, "content"));
  if (key == "og:title") metadata.title = content;
  if (key == "og:site_name") set_if_empty(metadata.source, content);
  if (key == "og:url") set_if_empty(metadata.url, content);
  static constexpr std::array<std::string_view, 6> kDates = {
      "article:published_time", "datePublished", "date", "pubdate", "DC.date", "dc.date.issued"};
  if (std::find(kDates.begin(), kDates.end(), key) != kDates.end()) {
    set_if_empty(metadata.date, day_of(content));
  }
}

Metadata read_metadata(const std::vector<const GumboNode*>& nodes) {
  Metadata metadata;
  std::string title_element;
  std::string time_element;
  for (const GumboNode* node : nodes) {
    if (!is_element(*node)) continue;
    const GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_META) add_meta(*node, metadata);
    if (tag == GUMBO_TAG_TITLE) set_if_empty(title_element, text_of(*node));
    if (tag == GUMBO_TAG_TIME) set_if_empty(time_element, day_of(attribute_of(*node, "datetime")));
    if (tag == GUMBO_TAG_LINK && attribute_of(*node, "rel") == "canonical") {
      set_if_empty(metadata.url, attribute_of(*node, "href"));
    }
  }
  set_if_empty(metadata.title, title_element);
  set_if_empty(metadata.date, time_element);
  return metadata;
}

/// First element of that tag, or null.
const GumboNode* find_element(const std::vector<const GumboNode*>& nodes, GumboTag tag) {
  const auto found = std::find_if(nodes.begin(), nodes.end(), [tag](const GumboNode* node) {
    return is_element(*node) && node->v.element.tag == tag;
  });
  return found == nodes.end() ? nullptr : *found;
}

std::vector<std::string> read_paragraphs(const GumboNode& top) {
  const auto is_cut = [](const GumboNode& node) {
    return is_element(node) && is_left_out(node.v.element.tag);
  };
  std::vector<std::string> paragraphs;
  for (const GumboNode* node : walk(top, is_cut)) {
    if (!is_element(*node) || !is_paragraph(node->v.element.tag)) continue;
    std::string text = text_of(*node);
    if (!text.empty()) paragraphs.push_back(std::move(text));
  }
  return paragraphs;
}

void append_paragraph(Document& document, std::string_view paragraph) {
  if (!document.text.empty()) document.text += "\n\n";
  const std::size_t begin = document.text.size();
  document.text += paragraph;
  document.paragraphs.push_back({begin, document.text.size()});
}

}  // namespace

Document read_html(std::string_view page) {
  require_text(page);
  if (max_open_tags(page) > kMaxOpenTags) {
    throw ReadError("its elements are nested too deeply; save the page anew or give its text");
  }
  if (max_attributes(page) > kMaxAttributes) {
    throw ReadError("an element has too many attributes; save the page anew or give its text");
  }
  const Page parsed(gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()));
  const std::vector<const GumboNode*> nodes =
      walk(*parsed->root, [](const GumboNode&) { return false; });
  Metadata metadata = read_metadata(nodes);

  const GumboNode* top = find_element(nodes, GUMBO_TAG_ARTICLE);
  if (top == nullptr) top = find_element(nodes, GUMBO_TAG_MAIN);
  if (top == nullptr) top = parsed->root;
  const std::vector<std::string> paragraphs = read_paragraphs(*top);
  if (paragraphs.empty()) throw ReadError("the page has no paragraph of text; give its text");

  Document document;
  const GumboNode* heading = find_element(nodes, GUMBO_TAG_H1);
  set_if_empty(metadata.title, heading == nullptr ? paragraphs.front() : text_of(*heading));
  if (!metadata.title.empty()) append_paragraph(document, metadata.title);
  for (const std::string& paragraph : paragraphs) {
    if (paragraph != metadata.title) append_paragraph(document, paragraph);
  }
  document.title = std::move(metadata.title);
  document.date = std::move(metadata.date);
  document.source = std::move(metadata.source);
  document.url = std::move(metadata.url);
  return document;
}

}  // namespace quern
