#include "query/render/answers.h"

#include <optional>

#include <catch2/catch.hpp>

namespace quern {

TEST_CASE("answers are written as text, as a line of JSON, as rows", "[question]") {
  FactRow fact;
  fact.number = 7;
  fact.subject = "Acme";
  fact.predicate = "may buy";
  fact.object = "Beta";
  fact.polarity = "positive";
  fact.modality = "possible";
  fact.sentence = "Acme may buy Beta.";
  Answers answers;
  answers.question = "Who buys Beta?";
  answers.answers = {{"Acme", 0.5, {fact}, std::nullopt, false, 1, 1}};
  RenderOptions options;
  const auto rendered = [&](const Answers& what, Format format) {
    StringOutput output;
    options.format = format;
    render_answers(what, options, output);
    return output.text();
  };
  CHECK(rendered(answers, Format::table) == "Acme (possible)\n     7  Acme may buy Beta.\n");
  CHECK_THAT(rendered(answers, Format::jsonl),
             Catch::StartsWith(R"({"question":"Who buys Beta?","answers":[{"answer":"Acme",)"));
  options.columns = columns_named("subject,modality");
  CHECK(rendered(answers, Format::csv) == "subject,modality\nAcme,possible\n");
  options.width = 20;
  CHECK(rendered(answers, Format::table) ==
        "Acme (possible)\n     7\n    Acme may buy\n    Beta.\n");
  options.width = 80;
  Answers none;
  none.question = "Who?";
  CHECK(rendered(none, Format::jsonl) == "{\"question\":\"Who?\",\"answers\":[]}\n");
  CHECK(rendered(none, Format::table) == "no fact answers this\n");
  none.almost = fact;
  none.nearest = {fact};
  CHECK(rendered(none, Format::table) == "no fact answers this\n"
                                         "not exactly, but Acme may buy Beta (possible)\n"
                                         "     7  Acme may buy Beta.\n"
                                         "nearest:\n"
                                         "     7  Acme | may buy | Beta (possible)\n");
}

TEST_CASE("an answer is shown with what it rests on", "[question]") {
  FactRow directed;
  directed.number = 7;
  directed.subject = "Weber";
  directed.object = "Tide";
  directed.sentence = "Weber directed Tide.";
  FactRow won = directed;
  won.number = 3;
  won.subject = "Tide";
  won.object = "the prize";
  won.sentence = "Tide won the prize.";
  Answer premise{"Tide", 0.9, {won}, std::nullopt, false, 1, 1};
  premise.question = "Which film won?";
  Answer answer{"Weber", 0.8, {directed}, std::nullopt, false, 1, 1};
  answer.premises = {premise};
  Answers answers;
  answers.question = "Who directed the film that won?";
  answers.answers = {answer};
  RenderOptions options;
  const auto rendered = [&](Format format) {
    StringOutput output;
    options.format = format;
    render_answers(answers, options, output);
    return output.text();
  };
  CHECK(
      rendered(Format::table) ==
      "Weber\n     7  Weber directed Tide.\n  Which film won? Tide\n     3  Tide won the prize.\n");
  CHECK_THAT(rendered(Format::jsonl),
             Catch::Contains(R"("because":[{"question":"Which film won?","answer":"Tide")"));
  options.columns = columns_named("subject,object");
  CHECK(rendered(Format::csv) == "subject,object\nWeber,Tide\nTide,the prize\n");
  answers.answers.front().is_count = true;
  answers.answers.front().facts.clear();
  CHECK_THAT(rendered(Format::table), Catch::StartsWith("Weber (counted)\n"));
}

}  // namespace quern
