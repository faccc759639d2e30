#include "ingest/pipeline/run.h"

#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.h"

namespace quern {
namespace {

/// Keeps the names of what it was given, and holds what it was given before.
class MemorySink : public Sink {
 public:
  explicit MemorySink(std::size_t wanted = 1000) : wanted_(wanted) {}
  [[nodiscard]] bool holds(const Document& document, const std::string& extractor) override {
    return held_.contains(content_hash(document) + extractor);
  }
  [[nodiscard]] Outcome accept(const GroundArticle& ground) override {
    if (names_.size() == wanted_) return Outcome::unwanted;
    held_.insert(content_hash(ground.document) + ground.extractor);
    names_.push_back(ground.document.title);
    return Outcome::added;
  }
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  std::size_t wanted_;
  std::set<std::string> held_;
  std::vector<std::string> names_;
};

/// A mill that counts one word and one fact a document, and fails for the title "bad".
Mill counting_mill(std::size_t threads) {
  return {[](const Article&) { return std::string("v1"); },
          [](Article article) {
            GroundArticle ground;
            ground.document = std::move(article.document);
            ground.extractor = "v1";
            ground.word_count = 1;
            ground.fact_count = 1;
            if (ground.document.title == "bad") ground.failure = "cannot be ground";
            return ground;
          },
          threads};
}

std::vector<ListedFile> files_of(const TemporaryFolder& folder,
                                 const std::vector<std::string>& texts) {
  std::vector<ListedFile> files;
  for (const std::string& text : texts) {
    files.push_back({folder.write(std::to_string(files.size()) + ".txt", text), text.size()});
  }
  return files;
}

TEST_CASE("articles reach the sink in order, each once", "[pipeline]") {
  const std::size_t threads = GENERATE(1, 4);
  const TemporaryFolder folder;
  std::vector<std::string> texts;
  for (int i = 0; i < 200; ++i)
    texts.push_back("article " + std::to_string(i));
  const std::vector<ListedFile> files = files_of(folder, texts);
  Console console(Verbosity::quiet);
  MemorySink sink;
  ArticleSource source(files, InputFormat::automatic, {});
  const Totals totals = run_mill(source, counting_mill(threads), sink, console);
  CHECK(sink.names() == texts);
  CHECK(totals.documents == 200);
  CHECK(totals.added == 200);
  CHECK(totals.words == 200);
  CHECK(totals.facts == 200);

  ArticleSource again(files, InputFormat::automatic, {});
  const Totals second = run_mill(again, counting_mill(threads), sink, console);
  CHECK(second.documents == 200);
  CHECK(second.unchanged == 200);
  CHECK(second.words == 0);
}

TEST_CASE("the same content twice in one run is ground once", "[pipeline]") {
  const TemporaryFolder folder;
  Console console(Verbosity::quiet);
  MemorySink sink;
  ArticleSource source(files_of(folder, {"a", "b", "a", "a"}), InputFormat::automatic, {});
  const Totals totals = run_mill(source, counting_mill(4), sink, console);
  CHECK(sink.names() == std::vector<std::string>{"a", "b"});
  CHECK(totals.added == 2);
  CHECK(totals.unchanged == 2);
}

TEST_CASE("what fails is counted as skipped, and the rest goes on", "[pipeline]") {
  const TemporaryFolder folder;
  Console console(Verbosity::quiet);
  MemorySink sink;
  ArticleSource source(files_of(folder, {"a", "bad", "", "b"}), InputFormat::automatic, {});
  const Totals totals = run_mill(source, counting_mill(2), sink, console);
  CHECK(sink.names() == std::vector<std::string>{"a", "b"});
  CHECK(totals.skipped == 2);
}

TEST_CASE("a sink that wants no more ends the run", "[pipeline]") {
  const TemporaryFolder folder;
  Console console(Verbosity::quiet);
  MemorySink sink(2);
  ArticleSource source(files_of(folder, {"a", "b", "c", "d"}), InputFormat::automatic, {});
  const Totals totals = run_mill(source, counting_mill(1), sink, console);
  CHECK(sink.names() == std::vector<std::string>{"a", "b"});
  CHECK(totals.documents == 2);
  CHECK(totals.is_cut_short);
  CHECK_THAT(summary_of(totals, false), Catch::EndsWith("; stopped there, for nobody reads on"));
}

}  // namespace
}  // namespace quern
