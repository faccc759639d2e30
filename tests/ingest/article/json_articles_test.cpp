#include "ingest/article/json_articles.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace quern {
namespace {

/// The only article of the object.
Document read_json_article(const std::string& json, const ReadOptions& options = {}) {
  const std::vector<Article> articles = read_json_articles(json, options).articles;
  REQUIRE(articles.size() == 1);
  return articles.front().document;
}

TEST_CASE("an article is read from its line", "[read]") {
  const Document document = read_json_article(
      R"({"id":"a7","title":"China silent","date":"2024-06-20T08:00:00Z","source":"The Daily",)"
      R"("url":"https://daily.example/7","text":"One.\n\nTwo caf\u00e9.","tags":[1,{"x":null}]})");
  CHECK(document.name == "a7");
  CHECK(document.title == "China silent");
  CHECK(document.date == "2024-06-20");
  CHECK(document.source == "The Daily");
  CHECK(document.url == "https://daily.example/7");
  CHECK(document.text == "One.\n\nTwo caf\u00E9.");
  CHECK(document.paragraphs.size() == 2);
}

TEST_CASE("an article's id may be a number, and all but its text be missing", "[read]") {
  CHECK(read_json_article(R"({"id":42,"text":"One.","title":null})").name == "42");
}

TEST_CASE("a line that is no article says why", "[read]") {
  const auto [line, reason] = GENERATE(table<std::string, std::string>({
      {R"({"id":"a7"})",
       "no \"text\", \"body\" or the like; name what holds it by --map text=NAME"},
      {R"({"text":{"de":"Eins."}})",
       "no \"text\", \"body\" or the like; name what holds it by --map text=NAME"},
      {R"({"text":"One.","date":"yesterday"})",
       "\"date\" is not a day such as 2024-06-20; for days such as 05/06/2024 give --day-first or "
       "--month-first"},
      {R"(["text"])", "not a JSON object"},
      {R"({"text":"One.)", "not valid JSON at byte 14 of the line"},
      {"{\"text\":\"caf\xE9\"}", "not valid UTF-8 at byte 12 of the line"},
      {R"({"n":1e999,"text":"One."})", "a number on the line is larger than any that can be read"},
      {R"({"text":"a\u0000b"})", "a binary file (NUL at byte 1); give the article's text"},
  }));
  CAPTURE(line);
  CHECK_THROWS_WITH(read_json_article(line), reason);
}

TEST_CASE("articles are read under the names that programs give their parts", "[read]") {
  const auto [json, title, text,
              source] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {R"({"headline":"Q&amp;A","articleBody":"One.","publisher":{"name":"The Daily"}})", "Q&A",
       "One.", "The Daily"},
      {R"({"title":{"rendered":"Up"},"content":{"rendered":"<p>One.</p>\n<p>Two.</p>"}})", "Up",
       "One.\n\nTwo.", ""},
      {R"({"content":"Cut short","body":["One.","Two."],"site":"d.example"})", "", "One.\n\nTwo.",
       "d.example"},
      {R"({"hits":{"hits":[{"_source":{"Title":"Up","full_text":"One."}}]}})", "Up", "One.", ""},
  }));
  CAPTURE(json);
  const Document document = read_json_article(json);
  CHECK(document.title == title);
  CHECK(document.text == text);
  CHECK(document.source == source);
}

TEST_CASE("the command line says what keys hold", "[read]") {
  const ReadOptions options{DayOrder::day_first, {{Field::text, "corpus"}, {Field::date, "when"}}};
  const Document document =
      read_json_article(R"({"text":"No.","corpus":"One.","when":"05/06/2024"})", options);
  CHECK(document.text == "One.");
  CHECK(document.date == "2024-06-05");
}

TEST_CASE("what of a list is no article is said with its first", "[read]") {
  const Articles read = read_json_articles(
      R"({"articles":[{"body":"One."},{"title":"x"},{"body":"Two."},{"body":" "}]})", {});
  CHECK(read.articles.size() == 2);
  CHECK_THAT(read.problem, Catch::StartsWith("2 of 4 entries are no articles; the first: no "));
}

TEST_CASE("a line nested without end is refused, not followed", "[read]") {
  CHECK_THROWS_AS(read_json_articles(std::string(1'000'000, '['), {}), ReadError);
}

}  // namespace
}  // namespace quern
