#include "ingest/output/tsv.h"

#include <vector>

#include <catch2/catch.hpp>

namespace quern {
namespace {

TEST_CASE("a fact is a row of tab-separated words", "[write]") {
  Fact fact;
  fact.subject.text = "China";
  fact.predicate.text = "plays";
  fact.object.text = "a central\nrole";
  fact.arguments.push_back({"place", "in", {"East Asia", {}}});
  fact.arguments.push_back({"time", "", {"today", {}}});
  fact.confidence = 0.875;
  const std::vector<SentenceRecord> sentences = {{{0, 0}, 0, "China plays a\tcentral role ."}};
  CHECK(
      write_tsv(sentences, std::vector<Fact>{fact}) ==
      "China plays a central role .\t0.8750\tChina\tplays\ta central role\tin East Asia\ttoday\n");
}

}  // namespace
}  // namespace quern
