#include "query/render/page/fact_page.h"

#include <string>

#include <catch2/catch.hpp>

#include "query/question/answers.h"

using namespace quern;

namespace {

/// "Beta bought Acme." as the fact of that number.
FactRow bought(std::int64_t number) {
  FactRow row;
  row.number = number;
  row.subject = row.subject_entity = "Beta";
  row.subject_type = "ORG";
  row.predicate = "bought";
  row.object = "Acme";
  row.polarity = "positive";
  row.modality = "certain";
  row.document = "a.txt";
  row.title = "A deal";
  row.date = "2024-06-20";
  row.sentence = "Beta bought Acme.";
  row.sentence_begin = 100;
  row.sentence_end = 117;
  row.subject_spans = "100-104";
  row.predicate_spans = "105-111";
  row.object_spans = "112-116";
  return row;
}

std::string page(const std::vector<FactRow>& rows, RenderOptions options = {}) {
  options.format = Format::html;
  StringOutput output;
  const auto renderer = make_renderer(options, output);
  for (const FactRow& row : rows)
    renderer->add(row);
  renderer->finish();
  return output.text();
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

}  // namespace

TEST_CASE("a page has each article and each sentence once, and an anchor for each fact", "[page]") {
  FactRow other = bought(2);
  other.object = "it";
  other.resolved_object = "Acme";
  FactRow next = bought(3);
  next.sentence_index = 1;
  next.sentence = "Acme fell.";
  const std::string text = page({bought(1), other, next});
  CHECK(count(text, "<h1>") == 1);
  CHECK(count(text, "A deal</h3>") == 1);
  CHECK(count(text, "class=\"quote\"") == 2);
  for (const char* const part :
       {"<mark class=\"s\" data-s=\"1 2\">Beta</mark> <mark class=\"p\" data-p=\"1 2\">bought",
        "<tr id=\"f1\"", "<tr id=\"f2\"", "it <small>= Acme</small>",
        "3 facts in 2 sentences of 1 article"}) {
    CHECK_THAT(text, Catch::Contains(part));
  }
}

TEST_CASE("a page says what was asked, when, and that it is not all", "[page]") {
  RenderOptions options;
  options.format = Format::html;
  options.page = {"Who bought <Acme>?", "2024-07-01 10:00 UTC", "facts.db", nullptr};
  StringOutput output;
  const auto renderer = make_renderer(options, output);
  renderer->add(bought(1));
  renderer->note("Only the first 1 row");
  renderer->finish();
  CHECK_THAT(output.text(), Catch::Contains("<h1>Who bought &lt;Acme&gt;?</h1>") &&
                                Catch::Contains("Only the first 1 row: 1 fact in") &&
                                Catch::Contains("from facts.db, asked on 2024-07-01 10:00 UTC"));
}

TEST_CASE("a page of a question has its answers, linked to their facts", "[page]") {
  Answers answers;
  answers.question = "Who bought Acme?";
  answers.answers.push_back({"Beta", 0.9, {bought(7)}, {}, false, 1, 1});
  RenderOptions options;
  options.page.answers = &answers;
  CHECK_THAT(page({bought(7)}, options), Catch::Contains("<strong>Beta</strong>") &&
                                             Catch::Contains("<a href=\"#f7\">fact 7</a>"));
  answers.answers.clear();
  CHECK_THAT(page({}, options),
             Catch::Contains("No fact answers this.") && Catch::Contains("There are none."));
}

TEST_CASE("a page tells in words what is denied, possible, attributed or derived", "[page]") {
  FactRow row = bought(1);
  row.polarity = "negative";
  row.modality = "possible";
  row.attribution = "Kim";
  row.derived_by = "title";
  CHECK_THAT(page({row}), Catch::Contains("class=\"denied possible attributed derived\"") &&
                              Catch::Contains("denied</b>; <b class=\"possible\">possible</b>; "
                                              "<b class=\"attributed\">according to Kim</b>; "
                                              "<b class=\"derived\">derived: title</b>"));
}

TEST_CASE("entities, times and connections of a page link to its facts, and back", "[page]") {
  const std::string text = page({bought(1), bought(2)});
  for (const char* const part :
       {"<a href=\"#e0\">Beta</a>",
        "id=\"e0\"><a href=\"#f1\" data-about=\"#e0\">Beta</a></th><td>organization</td>"
        "<td class=\"number\">2</td>",
        "<a href=\"#f1\" data-when=\"2024-06-20\">2024-06-20</a>", "<td>bought ×2</td>"}) {
    CHECK_THAT(text, Catch::Contains(part));
  }
}

TEST_CASE("a page loads nothing and runs nothing from articles", "[page]") {
  FactRow row = bought(1);
  row.subject = row.subject_entity = row.sentence = row.title = row.document = row.date =
      "\"><script>x</script>";
  row.predicate = row.object = row.source = row.attribution = row.time = row.sentence;
  row.url = "javascript:x";
  RenderOptions options;
  options.page.asked = row.sentence;
  const std::string text = page({row}, options);
  CHECK(count(text, "<script") == 1);
  CHECK(count(text, "href=\"javascript") == 0);
  CHECK(count(text, "src=") == 0);
  CHECK_THAT(text, Catch::Contains("content=\"default-src 'none'; style-src 'sha256-"));
  row.url = "https://example.org/a\"b";
  CHECK_THAT(page({row}), Catch::Contains("<a href=\"https://example.org/a&quot;b\">"));
}

TEST_CASE("spans of a damaged database mark what they can", "[page]") {
  FactRow row = bought(1);
  row.subject_spans = "0-5 100-104 99999999999999999999-3";
  row.predicate_spans = "x";
  row.object_spans = "112-900 116-112";
  CHECK_THAT(page({row}), Catch::Contains("<p><mark class=\"s\" data-s=\"1\">Beta</mark> bought "));
}
