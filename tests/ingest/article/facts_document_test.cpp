#include "ingest/article/facts_document.h"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/output/jsonl.h"

namespace quern {
namespace {

std::string printed(const std::vector<Span>& spans) {
  std::string text;
  for (const Span span : spans) {
    if (!text.empty()) text += ' ';
    text += std::to_string(span.begin) + '-' + std::to_string(span.end);
  }
  return text;
}

TEST_CASE("a phrase is found in its sentence", "[read]") {
  const auto [phrase, spans] = GENERATE(table<std::string, std::string>({
      {"Acme", "100-104"},
      {"did buy", "105-108 113-116"},
      {"in", "129-131"},
      {"Gamma", ""},
      {"", ""},
  }));
  CAPTURE(phrase);
  CHECK(printed(locate_phrase(phrase, "Acme did not buy Beta Winery in May", 100)) == spans);
}

Fact fact_of(std::size_t sentence, const std::string& subject, const std::string& predicate) {
  Fact fact;
  fact.id = subject + predicate;
  fact.sentence_index = sentence;
  fact.subject.text = subject;
  fact.predicate.text = predicate;
  fact.predicate_lemma = predicate;
  return fact;
}

TEST_CASE("facts written as lines come back as a document", "[read]") {
  Document document;
  document.name = "news/a.txt";
  document.text = "Title\n\nAcme fell. It rained. Beta rose.";
  const std::vector<SentenceRecord> sentences = {
      {{0, 5}, 0, "Title"},
      {{7, 17}, 1, "Acme fell."},
      {{18, 28}, 1, "It rained."},
      {{29, 39}, 1, "Beta rose."},
  };
  Fact first = fact_of(1, "Acme", "fell");
  first.polarity = Polarity::negative;
  first.modality = Modality::possible;
  first.attribution = "Gamma";
  first.confidence = 0.75;
  first.arguments.push_back({"time", "in", {"May", {}}});
  first.resolved_attribution = "Gamma Press";
  first.entities = {{FactRole::subject, 1, true}, {FactRole::attribution, 0, false}};
  Fact second = fact_of(3, "Beta", "rose");
  second.entities = {{FactRole::object, 1, false}};
  const std::vector<Fact> facts = {first, second};
  const std::vector<Entity> entities = {
      {"Gamma", "PER", true, {{"Gamma", "name", 2}}},
      {"Acme", "ORG", false, {{"Acme", "name", 1}, {"the company", "description", 3}}}};

  std::vector<FactLine> lines;
  const std::string written = write_jsonl(document, sentences, facts, entities);
  for (std::size_t begin = 0; begin < written.size();) {
    const std::size_t end = written.find('\n', begin);
    lines.push_back(read_json_fact(written.substr(begin, end - begin)));
    begin = end + 1;
  }
  const Article article = document_of_facts(std::move(lines), "hash");
  REQUIRE(article.extracted);
  const ExtractedFacts& extracted = *article.extracted;
  REQUIRE(extracted.sentences.size() == 4);
  CHECK(extracted.sentences[1].text == "Acme fell.");
  CHECK(extracted.sentences[2].text.empty());
  CHECK(extracted.sentences[3].span == Span{29, 39});
  CHECK(article.document.text.substr(29) == "Beta rose.");

  // Spans are looked up again; all else is as it was.
  REQUIRE(extracted.facts.size() == 2);
  CHECK(extracted.facts[0].subject.spans == std::vector<Span>{{7, 11}});
  CHECK(write_jsonl(article.document, extracted.sentences, extracted.facts, extracted.entities) ==
        written);
}

TEST_CASE("facts that contradict each other about a sentence are refused", "[read]") {
  FactLine one;
  one.document = "d";
  one.sentence = {{0, 4}, 0, "Acme"};
  FactLine two = one;
  two.sentence = {{0, 4}, 0, "Beta"};
  CHECK_THROWS_AS(document_of_facts({one, two}, ""), ReadError);
  two.fact.sentence_index = 1;
  CHECK_THROWS_AS(document_of_facts({one, two}, ""), ReadError);
}

}  // namespace
}  // namespace quern
