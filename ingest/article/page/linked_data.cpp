// https://schema.org/Article and its subtypes, written as JSON-LD.

#include "ingest/article/page/linked_data.h"

#include <algorithm>
#include <array>
#include <deque>
#include <nlohmann/json.hpp>
#include <string_view>

#include "ingest/article/json_object.h"

namespace quern {
namespace {

using Json = nlohmann::json;

/// Article, NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, ...
bool is_article_name(const Json& type) {
  if (!type.is_string()) return false;
  const auto& name = type.get_ref<const std::string&>();
  return name.ends_with("Article") || name.ends_with("Posting") || name == "Report";
}

bool is_article_type(const Json& type) {
  return type.is_array() ? std::any_of(type.begin(), type.end(), is_article_name)
                         : is_article_name(type);
}

/// The value as text: a string, the first of a list, or what an object is called by.
std::string text_of(const Json& value, std::string_view name) {
  const Json* at = &value;
  if (at->is_array()) {
    if (at->empty()) return {};
    at = &at->front();
  }
  if (at->is_object()) {
    const auto named = at->find(name);
    if (named == at->end()) return {};
    at = &*named;
  }
  return at->is_string() ? at->get<std::string>() : std::string();
}

std::string member(const Json& object, const char* key, std::string_view name) {
  const auto found = object.find(key);
  return found == object.end() ? std::string() : text_of(*found, name);
}

LinkedArticle article_of(const Json& object) {
  LinkedArticle article;
  article.title = member(object, "headline", "@value");
  article.date = member(object, "datePublished", "@value");
  article.source = member(object, "publisher", "name");
  article.url = member(object, "mainEntityOfPage", "@id");
  if (article.url.empty()) article.url = member(object, "url", "@id");
  article.text = member(object, "articleBody", "@value");
  return article;
}

/// Line breaks and tabs within strings, which JSON forbids and pages write.
std::string mended(std::string script) {
  std::replace_if(
      script.begin(), script.end(), [](unsigned char c) { return c < 0x20; }, ' ');
  return script;
}

/// Searches lists, graphs and objects level by level.
const Json* find_article(const Json& top) {
  static constexpr std::size_t kMaxValues = 10'000;
  std::deque<const Json*> pending = {&top};
  for (std::size_t seen = 0; !pending.empty() && seen < kMaxValues; ++seen) {
    const Json& value = *pending.front();
    pending.pop_front();
    if (value.is_object()) {
      const auto type = value.find("@type");
      if (type != value.end() && is_article_type(*type)) return &value;
    }
    if (!value.is_structured()) continue;
    for (const Json& inner : value)
      pending.push_back(&inner);
  }
  return nullptr;
}

}  // namespace

LinkedArticle find_linked_article(const std::vector<std::string>& scripts) {
  for (const std::string& script : scripts) {
    if (has_too_many_values(script)) continue;
    const Json json = Json::parse(mended(script), nullptr, false);
    if (json.is_discarded()) continue;
    if (const Json* article = find_article(json)) return article_of(*article);
  }
  return {};
}

}  // namespace quern
