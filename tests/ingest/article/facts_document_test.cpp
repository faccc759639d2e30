#include "ingest/article/facts_document.h"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/output/jsonl.h"
#include "tests/support/read_articles.h"

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

/// The fact with its links to other places of the list: entities come in the order of the links.
Fact linked(Fact fact, const std::vector<std::size_t>& places) {
  for (std::size_t i = 0; i < places.size(); ++i)
    fact.entities[i].entity = places[i];
  return fact;
}

std::vector<FactLine> lines_of(const std::string& written) {
  std::vector<FactLine> lines;
  for (std::size_t begin = 0; begin < written.size();) {
    const std::size_t end = written.find('\n', begin);
    lines.push_back(read_json_fact(written.substr(begin, end - begin)));
    begin = end + 1;
  }
  return lines;
}

TEST_CASE("facts written as lines come back as the document that they were", "[read]") {
  Document document;
  document.title = "Title";
  document.date = "2024-06-20";
  document.source = "The Daily";
  document.url = "https://daily.example/7";
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

  const std::string written = write_jsonl(document, "v1", sentences, facts, entities);
  const Article article = document_of_facts(lines_of(written), "hash");
  REQUIRE(article.extracted);
  const ExtractedFacts& extracted = *article.extracted;
  CHECK(content_hash(article.document) == content_hash(document));
  CHECK(article.document.name == document.name);
  CHECK(extracted.sentences == sentences);
  CHECK(extracted.facts[0] == linked(first, {0, 1}));
  CHECK(extracted.facts[1] == linked(second, {0}));
  CHECK(extracted.extractor == "v1");
  CHECK(write_jsonl(article.document, extracted.extractor, extracted.sentences, extracted.facts,
                    extracted.entities) == written);

  SECTION("a document that lacks a line which cannot be read is left out") {
    const std::string cut = written.substr(0, written.size() - 10);
    CHECK_THAT(read_articles("f.jsonl", cut),
               Catch::StartsWith("!f.jsonl:2: not valid JSON at byte ") &&
                   Catch::EndsWith(" (and 1 more in this file)\n"));
    std::string other = written;
    while (other.find(document.name) != std::string::npos)
      other.replace(other.find(document.name), document.name.size(), "b");
    const std::string without_first = "{\n" + written.substr(written.find('\n') + 1);
    const std::string read = read_articles("f.jsonl", other + without_first);
    CHECK_THAT(read, Catch::StartsWith("b | "));
    CHECK_THAT(read, Catch::EndsWith(" (and 1 more in this file)\n"));
  }
  SECTION("lines that are not all there, or changed, are another reading") {
    auto lines = lines_of(written);
    const auto change = GENERATE(
        as<void (*)(std::vector<FactLine>&)>{}, [](std::vector<FactLine>& all) { all.pop_back(); },
        [](std::vector<FactLine>& all) { all[1].fact.time = "2024"; },
        [](std::vector<FactLine>& all) { all[0].document.title = "x"; });
    change(lines);
    CHECK(document_of_facts(lines, "hash").extracted->extractor == "facts hash");
  }
}

TEST_CASE("a document without facts comes back too", "[read]") {
  Document document;
  document.name = "a.txt";
  document.text = "Yes.";
  const std::vector<SentenceRecord> sentences = {{{0, 4}, 0, "Yes."}};
  const Article article =
      document_of_facts(lines_of(write_jsonl(document, "v1", sentences, {})), "hash");
  CHECK(article.document.text == "Yes.");
  CHECK(article.extracted->sentences == sentences);
  CHECK(article.extracted->facts.empty());
  CHECK(article.extracted->extractor == "v1");
}

TEST_CASE("lines without their article give what they have", "[read]") {
  FactLine line;
  line.document.name = "a.txt";
  line.sentence = {{7, 17}, 0, "Acme fell."};
  line.fact = fact_of(1, "Acme", "fell");
  const Article article = document_of_facts({line}, "hash");
  CHECK(article.document.text == "\n\n\n\n\n\n\nAcme fell.");
  CHECK(article.extracted->sentences.size() == 2);
  CHECK(printed(article.extracted->facts.front().subject.spans) == "7-11");
  CHECK(article.extracted->extractor == "facts hash");
}

TEST_CASE("facts that contradict each other about a sentence are refused", "[read]") {
  FactLine one;
  one.document.name = "d";
  one.sentence = {{0, 4}, 0, "Acme"};
  FactLine two = one;
  two.sentence = {{0, 4}, 0, "Beta"};
  CHECK_THROWS_AS(document_of_facts({one, two}, ""), ReadError);
  two.fact.sentence_index = 1;
  CHECK_THROWS_AS(document_of_facts({one, two}, ""), ReadError);
}

}  // namespace
}  // namespace quern
