#include "ingest/pipeline/collection.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

TEST_CASE("articles go whose files their folder has no more", "[pipeline]") {
  const TemporaryFolder folder;
  const std::string in = (folder.path() / "in").string();
  for (const std::string file : {"here.txt", "parts.txt", "lines.jsonl", "caf\xE9.txt", "pack.zip"})
    folder.write("in/" + file, "x");
  const std::vector<std::string> kept = {
      in + "/here.txt",    in + "/parts.txt#2",    in + "/lines.jsonl:7",
      in + "/caf%E9.txt",  in + "/pack.zip/a.txt", "an-id.txt",
      in + "er/other.txt", "https://in.example/x", in + "/an id below"};
  const std::vector<std::string> gone = {in + "/gone.txt", in + "/gone.jsonl:7",
                                         in + "/no/a.html#3"};
  FactStore database(":memory:");
  for (const auto& names : {kept, gone}) {
    for (const std::string& name : names)
      store(database, reading(name, {"somebody at " + name + " | sells | it"}));
  }
  Console console(Verbosity::quiet);
  prune_articles(database, std::vector{in}, console);
  CHECK(database.names_like("*") == kept);
}
