#include "ingest/article/jsonl_reader.h"

#include <string>

#include <catch2/catch.hpp>

namespace quern {
namespace {

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
      {R"({"id":"a7"})", "no \"text\""},
      {R"({"text":17.5})", "\"text\" is not a string"},
      {R"({"text":"One.","date":"yesterday"})", "\"date\" is not a day such as 2024-06-20"},
      {R"(["text"])", "not a JSON object"},
      {R"({"text":"One.)", "not valid JSON at byte 14 of the line"},
      {"{\"text\":\"caf\xE9\"}", "not valid UTF-8 at byte 12 of the line"},
      {R"({"n":1e999,"text":"One."})", "a number on the line is larger than any that can be read"},
      {R"({"text":"a\u0000b"})", "a binary file (NUL at byte 1); give the article's text"},
  }));
  CAPTURE(line);
  CHECK_THROWS_WITH(read_json_article(line), reason);
}

TEST_CASE("a line nested without end is refused, not followed", "[read]") {
  CHECK_THROWS_AS(read_json_article(std::string(1'000'000, '[')), ReadError);
}

}  // namespace
}  // namespace quern
