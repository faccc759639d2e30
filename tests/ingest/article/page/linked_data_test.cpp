#include "ingest/article/page/linked_data.h"

#include <string>

#include <catch2/catch.hpp>

namespace quern {
namespace {

TEST_CASE("schema.org data say what the article is", "[read][page]") {
  const LinkedArticle article = find_linked_article({
      "no JSON",
      R"({"@type": "BreadcrumbList", "name": "Home"})",
      R"({"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": ["NewsArticle"], "headline": "Dam opens",
          "datePublished": "2024-06-20T08:00:00Z", "publisher": [{"name": "The Daily"}],
          "mainEntityOfPage": {"@id": "https://daily.example/dam"}, "articleBody": "The dam)"
      "\n"
      R"(opened."}]})",
  });
  CHECK(article == LinkedArticle{"Dam opens", "2024-06-20T08:00:00Z", "The Daily",
                                 "https://daily.example/dam", "The dam opened."});
}

TEST_CASE("data that describe no article say nothing", "[read][page]") {
  const std::string script =
      GENERATE("", "[]", "3", R"({"@type": "Organization", "name": "The Daily"})",
               R"({"@type": [["NewsArticle"]], "headline": 3})", R"({"@type": "Article"})");
  CAPTURE(script);
  CHECK(find_linked_article({script}) == LinkedArticle{});
}

}  // namespace
}  // namespace quern
