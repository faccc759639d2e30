#include "ingest/article/fact_line.h"

#include <string>

#include <catch2/catch.hpp>

namespace quern {
namespace {

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
      {R"(,"date":"yesterday"})", "\"date\" is not a day such as 2024-06-20"},
      {R"(,"subject_spans":"4-2"})", "\"subject_spans\" is no list such as 12-17 20-25"},
      {R"(,"article":{"text":"Acme fell."}})", "the article's \"sentences\" are no array"},
      {R"(,"article":{"text":"Acme fell.","sentences":["0-11"]}})",
       "the article's \"sentences\" do not lie in its text"},
      {R"(,"article":{"text":"caf\u00e9","sentences":["0-4"]}})",
       "the article's \"sentences\" do not lie in its text"},
  }));
  CHECK_THROWS_WITH(read_json_fact(good + addition), reason);
}

TEST_CASE("a fact has entities up to a bound", "[read]") {
  std::string entities;
  for (int i = 0; i < 10'001; ++i)
    entities += std::string(i == 0 ? "" : ",") + R"({"role":"subject","name":"Acme"})";
  CHECK_THROWS_WITH(read_json_fact(R"({"id":"f","document":"d","sentence_index":0,)"
                                   R"("sentence_text":"","sentence_begin":0,"sentence_end":0,)"
                                   R"("polarity":"+","modality":"certain","confidence":0.5,)"
                                   R"("entities":[)" +
                                   entities + "]}"),
                    "\"entities\" is not an array of at most 10000");
}

TEST_CASE("what is nested without end in a fact is passed by", "[read]") {
  const std::string deep = std::string(300'000, '[') + std::string(300'000, ']');
  const FactLine line = read_json_fact(
      R"({"id":"f","document":"d","sentence_index":0,"sentence_text":"","sentence_begin":0,)"
      R"("sentence_end":0,"polarity":"+","modality":"certain","confidence":0.5,)"
      R"("entities":[{"role":"subject","name":"Acme","more":)" +
      deep + "}]}");
  CHECK(line.entities.size() == 1);
}

}  // namespace
}  // namespace quern
