#include "ingest/output/jsonl.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/article/fact_line.h"
#include "schema/reading_hash.h"

namespace quern {
namespace {

Fact dated_fact() {
  Fact fact;
  fact.id = "f1";
  fact.subject = {"Acme", {{3, 7}}};
  fact.predicate.text = "sold";
  fact.predicate_lemma = "sell";
  fact.object.text = "the \"Rose\"";
  fact.arguments.push_back({"time", "in", {"June", {}}});
  fact.polarity = Polarity::negative;
  fact.tense = "past";
  fact.confidence = 0.1235;
  fact.entities = {{FactRole::subject, 0, true}};
  return fact;
}

const std::vector<SentenceRecord> kSentences = {{{3, 31}, 0, "Acme sold the \"Rose\" in June"}};

TEST_CASE("a fact is one JSON object, its keys in order", "[write]") {
  Document document;
  document.name = "a.txt";
  document.title = "A sale";
  document.date = "2024-06-20";
  document.text = "\n\n\nAcme sold the \"Rose\" in June";
  const std::vector<Entity> entities = {{"Acme", "ORG", false, {{"Acme", "name", 2}}}};
  const std::string hash =
      reading_hash(document, "v1", kSentences, std::vector<Fact>{dated_fact()}, entities);
  CHECK(
      write_jsonl(document, "v1", kSentences, std::vector<Fact>{dated_fact()}, entities) ==
      R"({"id":"f1","document":"a.txt","sentence_index":0,)"
      R"("sentence_text":"Acme sold the \"Rose\" in June","sentence_begin":3,"sentence_end":31,)"
      R"("subject":"Acme","predicate":"sold","predicate_lemma":"sell","object":"the \"Rose\"",)"
      R"("arguments":[{"role":"time","preposition":"in","text":"June","spans":""}],"polarity":"-",)"
      R"("modality":"certain","attribution":null,"attribution_predicate":null,"tense":"past",)"
      R"("time":"","resolved_subject":"","resolved_object":"","resolved_attribution":"",)"
      R"("confidence":0.1235,"derived_by":"","subject_spans":"3-7","predicate_spans":"",)"
      R"("object_spans":"","entities":[{"role":"subject","whole":true,)"
      R"("name":"Acme","type":"ORG","local":false,)"
      R"("aliases":[{"text":"Acme","reason":"name","count":2}]}],"title":"A sale",)"
      R"("date":"2024-06-20","source":"","url":"","article":{"text":)"
      R"("\n\n\nAcme sold the \"Rose\" in June","sentences":["3-31"],"reader":"v1","hash":")" +
          hash + "\"}}\n");
}

TEST_CASE("an entity has its aliases in the first line that links to it", "[write]") {
  Document document;
  document.name = "a.txt";
  const std::vector<Entity> entities = {{"Acme", "ORG", false, {{"Acme", "name", 2}}}};
  const std::string lines = write_jsonl(document, "v1", kSentences,
                                        std::vector<Fact>{dated_fact(), dated_fact()}, entities);
  const std::string second = lines.substr(lines.find('\n') + 1);
  CHECK_THAT(second, Catch::EndsWith("\"local\":false}]}\n"));
  CHECK_THAT(second, !Catch::Contains("aliases") && !Catch::Contains("article"));
}

TEST_CASE("what is written is read back", "[write]") {
  Document document;
  document.name = "a.txt";
  document.text = "Acme sold the \"Rose\" in June";
  const std::vector<SentenceRecord> sentences = {{{0, 28}, 0, document.text}};
  Fact fact = dated_fact();
  fact.attribution = "Kim";
  fact.attribution_predicate = "say";
  fact.modality = Modality::possible;
  fact.confidence = 0.5;
  fact.subject.heads = {{{0, 4}, HeadType::organization, true, false}};
  fact.object.heads = {{{5, 9}, HeadType::object, true, false}};
  fact.arguments.front().phrase.heads = {{{0, 4}, HeadType::time, false, false}};
  const std::vector<Entity> entities = {{"Acme", "ORG", false, {{"Acme", "name", 2}}}};
  const std::string line =
      write_jsonl(document, "v1", sentences, std::vector<Fact>{fact}, entities);
  const FactLine read = read_json_fact(line);
  CHECK(read.document.name == "a.txt");
  CHECK(read.sentence == sentences.front());
  CHECK(read.fact == fact);
  CHECK(read.entities == entities);
}

TEST_CASE("a phrase cut inside a letter is still written as UTF-8", "[write]") {
  Document document;
  Fact fact;
  fact.subject.text = "caf\xC3";
  CHECK_THAT(write_jsonl(document, "v1", kSentences, std::vector<Fact>{fact}),
             Catch::Contains("\"subject\":\"caf\xEF\xBF\xBD\""));
}

}  // namespace
}  // namespace quern
