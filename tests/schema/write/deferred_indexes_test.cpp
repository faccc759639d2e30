#include "schema/write/deferred_indexes.h"

#include <string>

#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "tests/support/database.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

std::int64_t indexes_of(const std::filesystem::path& path) {
  return number_of(path, "SELECT count(*) FROM sqlite_schema WHERE type = 'index'");
}

std::int64_t deferred_in(const std::filesystem::path& path) {
  return number_of(path, "SELECT count(*) FROM deferred_index");
}

}  // namespace

TEST_CASE("a bulk load builds its indexes at the end", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  const auto slow = folder.path() / "slow.db";
  {
    FactStore database(slow);
    store(database, article(1));
    store(database, article(2));
  }
  SECTION("and gives the same database") {
    FactStore database(path, Commit::bulk);
    store(database, article(1));
    store(database, article(2));
    database.finish();
  }
  SECTION("or before an article of it is replaced") {
    FactStore database(path, Commit::bulk);
    store(database, article(1), "earlier");
    CHECK(store(database, article(1)) == Stored::replaced);
    database.remove_document("article 1");
    store(database, article(1));
    store(database, article(2));
    database.finish();
  }
  SECTION("or whoever writes next, where it was cut short") {
    {
      FactStore database(path, Commit::bulk);
      store(database, article(1));
      store(database, article(2));
    }
    CHECK(deferred_in(path) > 0);
    CHECK(indexes_of(path) < indexes_of(slow));
    CHECK(found(path, {.subject = {"*"}}) == found(slow, {.subject = {"*"}}));
    FactStore database(path);
    database.finish();
  }
  CHECK(deferred_in(path) == 0);
  CHECK(indexes_of(path) == indexes_of(slow));
  CHECK(found(path, {}) == found(slow, {}));
  check_sound(path);
}

TEST_CASE("a bulk load into a database with articles keeps its indexes", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    store(database, article(1));
  }
  {
    FactStore database(path, Commit::bulk);
    store(database, article(2));
  }
  CHECK(deferred_in(path) == 0);
  check_sound(path);
}
