#include "ingest/article/feed_reader.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <initializer_list>
#include <pugixml.hpp>
#include <sstream>
#include <string_view>
#include <utility>

#include "ingest/article/date_reader.h"
#include "ingest/article/fragment.h"
#include "ingest/article/text_reader.h"
#include "ingest/article/utf8.h"

namespace quern {
namespace {

/// Text of the first child with the first of the names that one has.
std::string text_of(const pugi::xml_node& node, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    std::string text = node.child(name).text().get();
    if (text.find_first_not_of(" \t\r\n") != std::string::npos) return text;
  }
  return {};
}

/// The content of an Atom entry, or its summary: mark-up stands there as text, or, with the type
/// "xhtml", as elements.
std::string atom_text(const pugi::xml_node& entry) {
  for (const char* name : {"content", "summary"}) {
    const pugi::xml_node content = entry.child(name);
    if (std::string_view(content.attribute("type").value()) == "xhtml") {
      std::ostringstream markup;
      content.print(markup, "", pugi::format_raw);
      return std::move(markup).str();
    }
    if (*content.text().get() != '\0') return content.text().get();
  }
  return {};
}

/// Atom's entries link to several things; the page itself is "alternate", or says nothing.
std::string atom_url(const pugi::xml_node& entry) {
  for (const pugi::xml_node link : entry.children("link")) {
    const std::string_view relation = link.attribute("rel").value();
    if (relation.empty() || relation == "alternate") return link.attribute("href").value();
  }
  return {};
}

struct Entry {
  std::string id;
  std::string title;
  std::string date;
  std::string url;
  std::string text;
};

Entry rss_entry(const pugi::xml_node& item) {
  return {text_of(item, {"guid"}), text_of(item, {"title"}),
          text_of(item, {"pubDate", "dc:date", "dcterms:created"}), text_of(item, {"link"}),
          text_of(item, {"content:encoded", "description"})};
}

Entry atom_entry(const pugi::xml_node& entry) {
  return {text_of(entry, {"id"}), text_of(entry, {"title"}),
          text_of(entry, {"published", "issued", "updated"}), atom_url(entry), atom_text(entry)};
}

/// Throws ReadError if it has no text.
Article article_of(const Entry& entry, const std::string& source) {
  require_text(entry.text);
  Article article;
  Document& document = article.document;
  if (looks_like_markup(entry.text)) {
    document = fragment_document(entry.text);
  } else {
    document.text = plain_text(entry.text);
    document.paragraphs = find_paragraphs(document.text);
  }
  document.name = entry.id;
  document.title = plain_text(entry.title);
  document.date = read_date(entry.date);
  document.source = source;
  document.url = entry.url;
  return article;
}

std::vector<Entry> entries_of(const pugi::xml_node& root, std::string& source) {
  std::vector<Entry> entries;
  if (std::string_view(root.name()) == "feed") {
    source = text_of(root, {"title"});
    for (const pugi::xml_node entry : root.children("entry"))
      entries.push_back(atom_entry(entry));
    return entries;
  }
  source = text_of(root.child("channel"), {"title"});
  for (const pugi::xml_node parent : {root, root.child("channel")}) {  // RSS 1.0 and 2.0.
    for (const pugi::xml_node item : parent.children("item"))
      entries.push_back(rss_entry(item));
  }
  return entries;
}

}  // namespace

Articles read_feed(std::string xml) {
  pugi::xml_document tree;
  const pugi::xml_parse_result result = tree.load_buffer_inplace(xml.data(), xml.size());
  const pugi::xml_node root = tree.document_element();
  static constexpr std::array<std::string_view, 3> kFeeds = {"rss", "feed", "rdf:RDF"};
  if (std::find(kFeeds.begin(), kFeeds.end(), std::string_view(root.name())) == kFeeds.end()) {
    throw ReadError("XML, but no feed; give the articles as text or as web pages");
  }
  std::string source;
  std::vector<Entry> entries = entries_of(root, source);
  if (!result && !entries.empty()) entries.pop_back();  // Its text may end anywhere.
  Articles read;
  for (const Entry& entry : entries) {
    try {
      read.articles.push_back(article_of(entry, plain_text(source)));
    } catch (const ReadError&) {
      continue;  // Counted below.
    }
  }
  if (!result) {
    read.problem = fmt::format("damaged at byte {}; fetch it again", result.offset);
  } else if (read.articles.empty()) {
    read.problem = "a feed without any text";
  } else if (read.articles.size() < entries.size()) {
    read.problem = fmt::format("{} of {} entries have no text",
                               entries.size() - read.articles.size(), entries.size());
  }
  return read;
}

}  // namespace quern
