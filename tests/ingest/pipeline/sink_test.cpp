#include "ingest/pipeline/sink.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

namespace quern {
namespace {

GroundArticle ground_article(const std::string& text, const std::string& extractor) {
  const Reading read = reading("a.txt", {text});
  GroundArticle ground;
  ground.document = read.document;
  ground.extractor = extractor;
  ground.sentences = read.sentences;
  ground.facts = read.facts;
  return ground;
}

TEST_CASE("the database says what became of an article", "[pipeline]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  FactStore store(path);
  StoreSink sink(store);
  const GroundArticle first = ground_article("Acme | sold | mines", "v1");
  CHECK_FALSE(sink.holds(first.document, "v1"));
  CHECK(sink.accept(first) == Outcome::added);
  CHECK(sink.holds(first.document, "v1"));
  CHECK_FALSE(sink.holds(first.document, "v2"));
  CHECK(sink.accept(first) == Outcome::unchanged);
  CHECK(sink.accept(ground_article("Acme | bought | farms", "v1")) == Outcome::replaced);
  CHECK_FALSE(sink.holds(first.document, "v1"));
  store.finish();
  CHECK(found(path, {}) == "Acme | bought | farms\n");
}

TEST_CASE("standard output holds nothing, and takes all lines", "[pipeline]") {
  OutputSink sink;
  GroundArticle ground;
  CHECK_FALSE(sink.holds(ground.document, "v1"));
  CHECK(sink.accept(ground) == Outcome::written);
}

}  // namespace
}  // namespace quern
