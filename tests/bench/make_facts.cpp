// Writes a database of made-up facts, and prints how fast the store took them.
//
//   make_facts FILE [FACTS]    FACTS: how many (default 1000000)
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fmt/format.h>

#include "schema/fact_store.h"
#include "tests/bench/made_articles.h"

namespace {

using namespace quern;

/// Time on the clock and of the processor: the latter is what an idle machine would have taken.
struct Times {
  double clock = 0.0;
  double processor = 0.0;

  static Times now() {
    const auto since_start = std::chrono::steady_clock::now().time_since_epoch();
    return {std::chrono::duration<double>(since_start).count(),
            static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC)};
  }

  void add_since(const Times& start) {
    const Times end = now();
    clock += end.clock - start.clock;
    processor += end.processor - start.processor;
  }
};

void write(const std::filesystem::path& path, std::size_t wanted) {
  MadeArticles articles;
  FactStore store(path, Commit::bulk);
  std::size_t facts = 0;
  Times writing;
  while (facts < wanted) {
    articles.next();
    const Times start = Times::now();
    store.replace_document(articles.document(), "made", articles.sentences(), articles.facts(),
                           articles.entities());
    writing.add_since(start);
    facts += articles.facts().size();
  }
  const Times start = Times::now();
  store.finish();
  writing.add_since(start);
  const auto count = static_cast<double>(facts);
  fmt::print("{} facts in {:.1f} s: {:.0f} facts/s, {:.0f} facts/s of processor time, {:.0f} bytes "
             "each\n",
             facts, writing.clock, count / writing.clock, count / writing.processor,
             static_cast<double>(std::filesystem::file_size(path)) / count);
}

}  // namespace

int main(int argc, char** argv) {
  static constexpr std::size_t kFacts = 1'000'000;
  try {
    if (argc < 2 || argc > 3) {
      fmt::print(stderr, "usage: make_facts FILE [FACTS]\n");
      return 2;
    }
    write(argv[1], argc > 2 ? std::strtoull(argv[2], nullptr, 10) : kFacts);
    return 0;
  } catch (const std::exception& error) {
    fmt::print(stderr, "make_facts: {}\n", error.what());
    return 1;
  }
}
