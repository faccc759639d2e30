#include "ingest/article/page/page_article.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

namespace quern {
namespace {

const std::string kFirst =
    "The council of Lindhaven voted on Tuesday to close the old bridge over the Sorn, after engineers "
    "had found cracks in two of its five piers.";
const std::string kSecond =
    "Work on a new one is to start in spring, the mayor said, and it will cost the town some forty "
    "million crowns, half of them from the province.";
const std::string kThird =
    "Shopkeepers on the eastern bank, who live by the traffic that the bridge brings them, had asked "
    "for a ferry in the meantime, which the council promised to consider.";

std::string paragraph(const std::string& text) {
  return "<p>" + text + "</p>";
}

/// A page of a newspaper: its menu, `content`, its foot.
std::string page_with(const std::string& content) {
  return "<html><head><title>Lindhaven closes its old bridge</title></head><body>"
         "<div class=menu><ul><li><a href=/>Home</a><li><a href=/w>World</a><li><a href=/s>Sport</a></ul></div>" +
         content +
         "<div class=footer><p>All rights reserved. <a href=/c>Contact us</a> <a href=/p>Privacy</a></p></div>"
         "</body></html>";
}

/// Paragraphs of the article behind its title, one a line.
std::string text_of(const std::string& content) {
  const Document document = read_page_article(read_page_tree(page_with(content))).document;
  std::string text;
  for (std::size_t i = 1; i < document.paragraphs.size(); ++i) {
    const Span span = document.paragraphs[i];
    text += document.text.substr(span.begin, span.end - span.begin) + "\n";
  }
  return text;
}

const std::string kHeading = "<h1>Lindhaven closes its old bridge</h1>";
const std::string kArticle = kFirst + "\n" + kSecond + "\n" + kThird + "\n";

TEST_CASE("the article is taken from a page in any make", "[read][page]") {
  const auto [what, content] = GENERATE(table<std::string, std::string>({
      {"paragraphs of an article", "<article>" + kHeading + paragraph(kFirst) + paragraph(kSecond) +
                                       paragraph(kThird) + "</article>"},
      {"paragraphs of a division", kHeading + "<div class=story-body>" + paragraph(kFirst) +
                                       paragraph(kSecond) + paragraph(kThird) + "</div>"},
      {"divisions", kHeading + "<div class=article-text><div>" + kFirst + "</div><div>" + kSecond +
                        "</div><div>" + kThird + "</div></div>"},
      {"line breaks", kHeading + "<div class=article-text>" + kFirst + "<br><br>" + kSecond +
                          "<br><br>" + kThird + "</div>"},
      {"a quotation within", "<article>" + kHeading + paragraph(kFirst) + "<blockquote>" + kSecond +
                                 "</blockquote>" + paragraph(kThird) + "</article>"},
  }));
  CAPTURE(what);
  CHECK(text_of(content) == kArticle);
}

TEST_CASE("what stands beside an article is not taken", "[read][page]") {
  const std::string beside = GENERATE(
      as<std::string>(),
      "<div class=comments><div class=comment><p>I have crossed that bridge each day for thirty "
      "years, and nobody ever told us that it was not safe to use.</p></div></div>",
      "<div class=related-articles><ul><li><a href=/1>Ferry to the islands stops for the winter "
      "because its engine is broken</a><li><a href=/2>Town hall gets a new roof at last</a></ul></div>",
      "<div class=share-tools><p>Share on all the networks that you use</p></div>",
      "<aside class=newsletter-signup><p>Sign up for our newsletter, and get the day's news of the "
      "town in your mail every morning.</p></aside>",
      "<figure><img src=x><figcaption class=caption>The old bridge in a photo from last "
      "year</figcaption></figure>");
  CAPTURE(beside);
  CHECK(text_of("<article>" + kHeading + paragraph(kFirst) + paragraph(kSecond) +
                paragraph(kThird) + beside + "</article>") == kArticle);
}

TEST_CASE("a caption is not taken, however much it looks like a sentence", "[read][page]") {
  CHECK(
      text_of("<article>" + kHeading + paragraph(kFirst) + paragraph(kSecond) +
              "<figure><figcaption>The old bridge, which was built ninety years ago, carries more "
              "than ten thousand cars each day.</figcaption></figure>" +
              paragraph(kThird) + "</article>") == kArticle);
}

TEST_CASE("what a page has twice is taken once", "[read][page]") {
  const std::string body = "<div class=story-body>" + paragraph(kFirst) + paragraph(kSecond) +
                           paragraph(kThird) + "</div>";
  CHECK(text_of(kHeading + body + body) == kArticle);
}

TEST_CASE("a line of mere signs is not taken", "[read][page]") {
  CHECK(text_of("<article>" + kHeading + paragraph(kFirst) + paragraph(kSecond) +
                paragraph("* * *") + paragraph(kThird) + "</article>") == kArticle);
}

TEST_CASE("names of the whole page say nothing of its parts", "[read][page]") {
  const std::string name = GENERATE("with-sidebar", "comments-enabled", "has-related");
  CHECK(text_of("<div class=" + name + "><div class=content>" + kHeading + paragraph(kFirst) +
                paragraph(kSecond) + paragraph(kThird) + "</div></div>") == kArticle);
}

TEST_CASE("a page of links has no article", "[read][page]") {
  CHECK_THROWS_AS(text_of("<ul><li><a href=/1>Ferry stops</a><li><a href=/2>New roof</a></ul>"),
                  ReadError);
}

TEST_CASE("what was taken of a long page is told if it is little", "[read][page]") {
  std::string links;
  for (int i = 0; i < 200; ++i)
    links += "<li><a href=/" + std::to_string(i) + ">Ferry to the islands stops</a>";
  const auto notice = [](const std::string& content) {
    return read_page_article(read_page_tree(page_with(content))).notice;
  };
  const std::string article = "<article>" + kHeading + paragraph(kFirst) + "</article>";
  CHECK(notice(article).empty());
  CHECK(notice(article + "<ul>" + links + "</ul>").starts_with("only "));
}

}  // namespace
}  // namespace quern
