#include "query/render/answers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <catch2/catch.hpp>

namespace quern {
namespace {

FactRow told(std::int64_t number, std::string subject, std::string object, std::string sentence) {
  FactRow fact;
  fact.number = number;
  fact.subject = std::move(subject);
  fact.object = std::move(object);
  fact.sentence = std::move(sentence);
  return fact;
}

std::string rendered(const Answers& answers, Format format, RenderOptions options) {
  StringOutput output;
  options.format = format;
  render_answers(answers, options, output);
  return output.text();
}

}  // namespace

TEST_CASE("answers are written as text, as a line of JSON, as rows", "[question]") {
  FactRow fact = told(7, "Acme", "Beta", "Acme may buy Beta.");
  fact.predicate = "may buy";
  fact.polarity = "positive";
  fact.modality = "possible";
  Answers answers;
  answers.question = "Who buys Beta?";
  answers.answers = {{"Acme", 0.5, {fact}, std::nullopt, false, 1, 1}};
  RenderOptions options;
  CHECK(rendered(answers, Format::table, options) ==
        "Acme (possible)\n     7  Acme may buy Beta.\n");
  CHECK_THAT(rendered(answers, Format::jsonl, options),
             Catch::StartsWith(R"({"question":"Who buys Beta?","answers":[{"answer":"Acme",)"));
  options.columns = columns_named("subject,modality");
  CHECK(rendered(answers, Format::csv, options) == "subject,modality\nAcme,possible\n");
  options.width = 20;
  CHECK(rendered(answers, Format::table, options) ==
        "Acme (possible)\n     7\n    Acme may buy\n    Beta.\n");
  options.width = 80;
  Answers none;
  none.question = "Who?";
  CHECK(rendered(none, Format::jsonl, options) == "{\"question\":\"Who?\",\"answers\":[]}\n");
  CHECK(rendered(none, Format::table, options) == "no fact answers this\n");
  none.almost = fact;
  none.nearest = {fact};
  CHECK(rendered(none, Format::table, options) == "no fact answers this\n"
                                                  "not exactly, but Acme may buy Beta (possible)\n"
                                                  "     7  Acme may buy Beta.\n"
                                                  "nearest:\n"
                                                  "     7  Acme | may buy | Beta (possible)\n");
}

TEST_CASE("an answer is shown with what it rests on", "[question]") {
  const FactRow directed = told(7, "Weber", "Tide", "Weber directed Tide.");
  const FactRow won = told(3, "Tide", "the prize", "Tide won the prize.");
  Answer premise{"Tide", 0.9, {won}, std::nullopt, false, 1, 1};
  premise.question = "Which film won?";
  Answer answer{"Weber", 0.8, {directed}, std::nullopt, false, 1, 1};
  answer.premises = {premise};
  Answers answers;
  answers.question = "Who directed the film that won?";
  answers.answers = {answer};
  RenderOptions options;
  CHECK(
      rendered(answers, Format::table, options) ==
      "Weber\n     7  Weber directed Tide.\n  Which film won? Tide\n     3  Tide won the prize.\n");
  CHECK_THAT(rendered(answers, Format::jsonl, options),
             Catch::Contains(R"("because":[{"question":"Which film won?","answer":"Tide")"));
  options.columns = columns_named("subject,object");
  CHECK(rendered(answers, Format::csv, options) == "subject,object\nWeber,Tide\nTide,the prize\n");
  answers.answers.front().is_count = true;
  answers.answers.front().facts.clear();
  CHECK_THAT(rendered(answers, Format::table, options), Catch::StartsWith("Weber (counted)\n"));
}

}  // namespace quern
