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

}  // namespace quern
