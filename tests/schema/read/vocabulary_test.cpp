#include "schema/read/vocabulary.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

TEST_CASE("long phrases, however many, do not hide a name that begins as they do", "[completion]") {
  constexpr int kMany = 300;
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  std::vector<std::string> lines = {"the mill | is | old"};
  for (int i = 0; i < kMany; ++i) {
    lines.push_back("the mayor of the town that has the number " + std::to_string(i) +
                    " | is | in office");
  }
  {
    FactStore database(path);
    store(database, reading("a", lines));
  }
  FactReader reader(path);
  CHECK(names_starting(reader, "the m", 5) == std::vector<std::string>{"the mill"});
  CHECK(names_starting(reader, "The m", 5) == std::vector<std::string>{"the mill"});
}
