#include "schema/write/interner.h"

#include <string>

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "schema/hash.h"
#include "schema/indexed_phrase.h"
#include "tests/support/database.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

TEST_CASE("a phrase is stored once, however long it is", "[store]") {
  const std::size_t length =
      GENERATE(std::size_t{3}, kLongestIndexed, kLongestIndexed + 1, std::size_t{5'000});
  CAPTURE(length);
  const std::string phrase(length, 'x');
  const std::string nearly = std::string(length - 1, 'x') + 'y';
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  for (const std::string name : {"a", "b"}) {
    FactStore database(path);
    store(database, reading(name, {phrase + " | is | " + nearly, phrase + " | was | " + name}));
  }
  CHECK(number_of(path, "SELECT count(*) FROM phrase") == 4);
  CHECK(number_of(path, "SELECT count(*) FROM long_phrase") == (length > kLongestIndexed ? 2 : 0));
  SECTION("and goes with the last fact that has it") {
    FactStore database(path);
    CHECK(database.remove_document("a"));
    CHECK(number_of(path, "SELECT count(*) FROM phrase") == 3);
    CHECK(database.remove_document("b"));
    CHECK(number_of(path, "SELECT count(*) FROM phrase") == 0);
    CHECK(number_of(path, "SELECT count(*) FROM long_phrase") == 0);
  }
  check_sound(path);
}

TEST_CASE("texts of one hash are told apart", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  const std::string phrase(kLongestIndexed + 1, 'x');
  const std::string other(kLongestIndexed + 1, 'y');
  {
    FactStore database(path);
    store(database, reading("a", {other + " | is | a"}));
  }
  {
    SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
    database.exec("UPDATE long_phrase SET hash = " + std::to_string(text_hash(phrase)));
  }
  FactStore database(path);
  store(database, reading("b", {phrase + " | is | b"}));
  CHECK(number_of(path, "SELECT count(DISTINCT hash) FROM long_phrase") == 1);
  CHECK(found(path, {}) == other + " | is | a\n" + phrase + " | is | b\n");
}
