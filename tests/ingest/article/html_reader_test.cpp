#include "ingest/article/html_reader.h"

#include <string>

#include <catch2/catch.hpp>

#include "ingest/article/article.h"

namespace quern {
namespace {

TEST_CASE("an article is read out of its page", "[read]") {
  const Document document = read_html(R"(<!DOCTYPE html><html><head>
    <title>China silent - The Daily</title>
    <meta property="og:title" content="China silent on &amp; off">
    <meta property="og:site_name" content="The Daily">
    <meta property="article:published_time" content="2024-06-20T08:00:00Z">
    <link rel="canonical" href="https://daily.example/china">
    <script>var p = "<p>no</p>";</script></head>
    <body><nav><p>Home</p></nav><article><h1>China silent on &amp; off</h1>
    <p>China <a href="#">declined</a> to
       comment.<p>Beijing&nbsp;refuted it.<aside><p>Read more</p></aside></article>
    <footer><p>All rights</p></footer></body></html>)")
                                .document;
  CHECK(document.text ==
        "China silent on & off\n\nChina declined to comment.\n\nBeijing refuted it.");
  CHECK(document.title == "China silent on & off");
  CHECK(document.date == "2024-06-20");
  CHECK(document.source == "The Daily");
  CHECK(document.url == "https://daily.example/china");
  REQUIRE(document.paragraphs.size() == 3);
  CHECK(document.paragraphs[1] == Span{23, 50 - 1});
}

TEST_CASE("a page without metadata gives its paragraphs", "[read]") {
  const Document document =
      read_html("<ul><li>One.<li><p>Two.</p></ul><time datetime=2024-06-20>").document;
  CHECK(document.text == "One.\n\nTwo.");
  CHECK(document.title == "One.");
  CHECK(document.date == "2024-06-20");
}

TEST_CASE("pages that are no article are refused", "[read]") {
  CHECK_THROWS_AS(read_html("<html><body><script>x</script></body></html>"), ReadError);
  CHECK_THROWS_AS(read_html(""), ReadError);
}

TEST_CASE("a page that UTF-8 makes too large is refused", "[read]") {
  CHECK_THROWS_AS(read_html("<p>" + std::string(kMaxDocumentBytes - 10, '\xE9')), ReadError);
}

TEST_CASE("a page nested without end is refused, not followed", "[read]") {
  std::string page;
  for (int i = 0; i < 100'000; ++i)
    page += "<div>";
  CHECK_THROWS_AS(read_html(page), ReadError);
}

TEST_CASE("more attributes than a page has are refused, not compared", "[read]") {
  std::string attributes;
  for (int i = 0; i < 5000; ++i)
    attributes += " a" + std::to_string(i) + (i % 2 == 0 ? "=1" : " = \"x > y\"");
  const std::string paragraph = "<p" + attributes + ">Acme fell.</p>";
  CHECK_THROWS_WITH(read_html(paragraph), Catch::Contains("too many attributes"));
  CHECK(read_html("<!-- " + paragraph + " --><p>Acme fell.</p>").document.text == "Acme fell.");
}

}  // namespace
}  // namespace quern
