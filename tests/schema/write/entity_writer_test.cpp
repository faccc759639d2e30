#include "schema/write/entity_writer.h"

#include <string>

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "tests/support/database.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

TEST_CASE("one entity over two documents keeps the aliases of each", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  const std::string entities =
      "SELECT group_concat(name || '/' || alias || '/' || count || '/' || documents, ', ') FROM "
      "(SELECT * FROM entity_view ORDER BY name, alias)";
  const auto shown = [&] {
    SQLite::Database database(path.string());
    return database.execAndGet(entities).getString();
  };
  FactStore database(path);
  store(database, reading("a", {"Acme | buys | Beta | who=Acme Group | whom=Beta",
                                "the firm | sells | Acme's shares | who=Acme Group | "
                                "names=Acme Group"}));
  store(database, reading("b", {"Acme | fell | again | who=Acme Group"}));
  CHECK(shown() == "Acme Group/Acme/2/2, Acme Group/the firm/1/1, Beta/Beta/1/1");
  CHECK(number_of(path, "SELECT count(*) FROM fact WHERE subject_entity = 1") == 3);
  CHECK(number_of(path, "SELECT count(*) FROM mention") == 1);

  SECTION("what a document said of it goes with the document") {
    store(database, reading("a", {"Gamma | rose | fast | who=Gamma"}));
    CHECK(shown() == "Acme Group/Acme/1/1, Gamma/Gamma/1/1");
    CHECK(number_of(path, "SELECT count(*) FROM mention") == 0);
    CHECK(number_of(path, "SELECT count(*) FROM phrase WHERE text = 'the firm'") == 0);
  }
  SECTION("a local entity is another one in every document") {
    for (const std::string name : {"c", "d"}) {
      Reading local = reading(name, {"Smith | won | in " + name + " | who=Smith"});
      local.entities[0].is_local = true;
      store(database, local);
    }
    CHECK(number_of(path, "SELECT count(*) FROM entity WHERE name = 'Smith'") == 2);
    store(database, reading("c", {"It | rained | all day"}));
    CHECK(number_of(path, "SELECT count(*) FROM entity WHERE name = 'Smith'") == 1);
  }
}
