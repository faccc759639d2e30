#include <string>

#include <catch2/catch.hpp>

#include "query/render/renderer.h"

using namespace quern;

namespace {

/// "Beta / ORG", "bought", "Acme": an entity has its type behind a slash.
FactRow fact(std::int64_t number,
             const std::string& subject,
             const std::string& predicate,
             const std::string& object) {
  FactRow row;
  row.number = number;
  row.predicate = row.predicate_lemma = predicate;
  row.polarity = "positive";
  row.modality = "certain";
  const auto read = [](const std::string& text, std::string& words, std::string& entity,
                       std::string& type) {
    const std::size_t slash = text.find(" / ");
    words = text.substr(0, slash);
    if (slash == std::string::npos) return;
    entity = words;
    type = text.substr(slash + 3);
  };
  read(subject, row.subject, row.subject_entity, row.subject_type);
  read(object, row.object, row.object_entity, row.object_type);
  return row;
}

std::string rendered(Format format, const std::vector<FactRow>& rows, std::size_t nodes = 40) {
  RenderOptions options;
  options.format = format;
  options.nodes = nodes;
  options.columns = columns_named("date,time_from,time");
  StringOutput output;
  const auto renderer = make_renderer(options, output);
  for (const FactRow& row : rows)
    renderer->add(row);
  renderer->finish();
  return output.text();
}

}  // namespace

TEST_CASE("dot has one arrow for facts that go the same way in the same manner", "[graph]") {
  FactRow denied = fact(4, "Kim", "met", "Lee");
  denied.polarity = "negative";
  const std::vector<FactRow> rows = {fact(1, "Kim", "met", "Lee"), fact(2, "Kim", "thanked", "Lee"),
                                     fact(3, "Kim", "met", "Lee"), denied};
  const std::string text = rendered(Format::dot, rows);
  CHECK_THAT(text,
             Catch::Contains("\"Kim\" -> \"Lee\" [label=\"met ×2\\nthanked\", id=\"fact1\"") &&
                 Catch::Contains("[label=\"met\\n(denied)\", id=\"fact4\", color"));
  const std::string all = rendered(Format::dot, rows, 0);
  CHECK_THAT(all, Catch::Contains("fact2") && Catch::Contains("fact3"));
}

TEST_CASE("dot shows the most connected names, and says so", "[graph]") {
  const std::string text = rendered(
      Format::dot,
      {fact(1, "a ship", "sank", "a boat"), fact(2, "Kim", "met", "Lee"),
       fact(3, "Lee", "met", "Ann"), fact(4, "Kim", "met", "Ann"), fact(5, "Kim", "met", "Kim")},
      3);
  CHECK(text.find("ship") == std::string::npos);
  CHECK_THAT(text, Catch::Contains("the 3 most connected of 5 names"));
}

TEST_CASE("dot tells types by shape and folds long labels", "[graph]") {
  const std::string text =
      rendered(Format::dot,
               {fact(1, "Kim / PER", "joined", "the committee for the rescue of old harbours")});
  CHECK_THAT(text,
             Catch::Contains("\"Kim\" [label=\"Kim\", shape=ellipse") &&
                 Catch::Contains("[label=\"the committee for the\\nrescue of old harbours\"]"));
}

TEST_CASE("GraphML has labels, types and weights", "[graph]") {
  CHECK_THAT(
      rendered(Format::graphml, {fact(1, "Kim / PER", "met", "Lee")}),
      Catch::Contains(
          "<data key=\"label\">Kim</data><data key=\"type\">PER</data><data key=\"r\">0</data>"
          "<data key=\"g\">114</data><data key=\"b\">178</data></node>") &&
          Catch::Contains("<data key=\"edge_label\">met</data><data key=\"weight\">1</data>"));
}

TEST_CASE("N-Triples has one IRI an entity and typed dates", "[graph]") {
  FactRow row = fact(1, "Kim / PER", "met", "Lee / PER");
  row.subject = "she";
  row.object_entity_document = "a.txt";
  row.date = "2024-06-20";
  row.time_from = "2024-02-31";
  row.time = "2024-06";
  const std::string text = rendered(Format::ntriples, {row, row});
  const std::string kim = "<urn:quern:entity:PER:Kim>";
  for (const std::string& part :
       {kim + " <http://www.w3.org/2000/01/rdf-schema#label> \"Kim\" .",
        kim + " <urn:quern:predicate:met> <urn:quern:entity:PER:Lee:a.txt> .",
        std::string("\"2024-06-20\"^^<http://www.w3.org/2001/XMLSchema#date>"),
        std::string("\"2024-06\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>"),
        std::string("\"2024-02-31\" .")}) {
    CHECK_THAT(text, Catch::Contains(part));
  }
  CHECK(text.find("#label> \"Kim\"") == text.rfind("#label> \"Kim\""));
}
