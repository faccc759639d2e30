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
      {R"({"text":"a\u0000b"})", "a binary file (NUL at byte 1); give the article's text"},
  }));
  CAPTURE(line);
  CHECK_THROWS_WITH(read_json_article(line), reason);
}

TEST_CASE("a line nested without end is refused, not followed", "[read]") {
  CHECK_THROWS_AS(read_json_article(std::string(1'000'000, '[')), ReadError);
}

TEST_CASE("a fact that contradicts itself is refused", "[read]") {
  const std::string good =
      R"({"id":"f","document":"d","sentence_index":0,"sentence_text":"Acme fell.",)"
      R"("sentence_begin":0,"sentence_end":10,"subject":"Acme","predicate":"fell",)"
      R"("polarity":"+","modality":"certain","confidence":0.5)";
  CHECK(read_json_fact(good + "}").fact.predicate.text == "fell");
  const auto [addition, reason] = GENERATE(table<std::string, std::string>({
      {R"(,"polarity":"maybe"})", "\"polarity\" is neither \"+\" nor \"-\""},
      {R"(,"confidence":2})", "\"confidence\" is not a number from 0 to 1"},
      {R"(,"sentence_end":12})", "\"sentence_text\" is not as long as its offsets say"},
      {R"(,"sentence_begin":-1})", "\"sentence_begin\" is missing or no number from 0"},
      {R"(,"arguments":{}})", "\"arguments\" is not an array"},
      {R"(,"document":""})", "no \"document\""},
  }));
  CHECK_THROWS_WITH(read_json_fact(good + addition), reason);
}

}  // namespace
}  // namespace quern
