#include "schema/write/writable_database.h"

#include <string>

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "schema/migrations/migrations.h"
#include "tests/support/database.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

std::string message_of(const std::filesystem::path& path) {
  try {
    FactStore opened(path);
    return "opened";
  } catch (const StoreError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("what is no database of Quern's is not written to", "[store]") {
  const TemporaryFolder folder;
  const auto is_one_line = [](const std::string& line) {
    return line.find('\n') == std::string::npos;
  };
  SECTION("a text file") {
    const auto path = folder.write("notes.txt", std::string(3'000, 'x'));
    const std::string line = message_of(path);
    CHECK_THAT(line, Catch::EndsWith("notes.txt: is not a database; name another file with --db"));
    CHECK(std::filesystem::file_size(path) == 3'000);
  }
  SECTION("another program's database") {
    const auto path = folder.path() / "other.db";
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE document (id)");
    const std::string line = message_of(path);
    CHECK_THAT(line, Catch::EndsWith("other.db: is a database, but not one of Quern's; name "
                                     "another file with --db"));
  }
  SECTION("a newer version's database") {
    const auto path = folder.path() / "facts.db";
    { FactStore database(path); }
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
    CHECK_THAT(message_of(path), Catch::EndsWith("facts.db: was written by a newer version of "
                                                 "Quern; use that version to fill it"));
  }
  SECTION("a database that lost the number of its version") {
    const auto path = folder.path() / "facts.db";
    { FactStore database(path); }
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 0");
    CHECK_THAT(message_of(path), Catch::Contains("damaged or altered (PRAGMA user_version is 0)"));
  }
  SECTION("a folder") {
    CHECK_THAT(message_of(folder.path()), Catch::EndsWith(": is a folder; name a file with --db"));
  }
  SECTION("in a folder that is missing") {
    const std::string line = message_of(folder.path() / "no" / "facts.db");
    CHECK_THAT(line, Catch::Contains("facts.db: its folder is missing; make "));
    CHECK(is_one_line(line));
  }
  SECTION("an empty file is a new database") {
    CHECK(message_of(folder.write("empty.db", "")) == "opened");
  }
  SECTION("a name that looks like an address is a name") {
    const auto path = folder.path() / "file:facts.db?mode=memory";
    { FactStore database(path); }
    CHECK(std::filesystem::exists(path));
  }
}

TEST_CASE("a database of the first version is brought up to date", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    SQLite::Database first(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    first.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    first.exec(migrations().front());
    first.exec("PRAGMA user_version = 1");
    first.exec(
        "INSERT INTO document (id, name, content_hash, extractor) VALUES (1, 'a.txt', 'x', 'test');"
        "INSERT INTO sentence VALUES (1, 1, 0, 0, 0, 10, 'Acme sued.');"
        "INSERT INTO entity VALUES (7, 'Acme Inc.', 'ORG', NULL);"
        "INSERT INTO fact (sentence, polarity, modality, confidence, subject_entity, time, hash) "
        "VALUES (1, 0, 0, 0.5, 7, '2024-02', 'y');"
        "INSERT INTO phrase VALUES (3, 'Acme’s mill');"
        "INSERT INTO phrase_words (rowid, words) VALUES (3, 'acme ''s mill');"
        "UPDATE fact SET tense = 'past', predicate_spans = '5-9';");
  }
  { FactStore store(path); }
  SQLite::Database read(path.string(), SQLite::OPEN_READONLY);
  CHECK(
      read.execAndGet(
              "SELECT subject_entity || ' ' || subject_type || ' ' || time_from || ' ' || "
              "time_to || ' ' || tense || ' ' || predicate_spans || ' ' || confidence FROM fact_view")
          .getString() == "Acme Inc. ORG 2024-02-01 2024-02-29 past 5-9 0.5");
  CHECK(read.execAndGet("SELECT rowid || words FROM phrase_words WHERE phrase_words MATCH 'mill'")
            .getString() == "3Acme’s mill");
}

TEST_CASE("a database of an earlier version keeps its phrases and aliases", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  const std::string phrase = "the mayor of a town with a name that is rather long";
  {
    SQLite::Database earlier(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    earlier.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    constexpr int kVersion = 10;
    for (int i = 0; i < kVersion; ++i)
      earlier.exec(migrations()[static_cast<std::size_t>(i)]);
    earlier.exec("PRAGMA user_version = " + std::to_string(kVersion));
    earlier.exec(
        "INSERT INTO document (id, name, content_hash, extractor) VALUES (1, 'a.txt', 'x', 'test');"
        "INSERT INTO phrase VALUES (3, 'Hafen'), (5, '" +
        phrase +
        "'); INSERT INTO entity VALUES (7, 'Hafen', 'LOC', NULL), (9, 'Hafen', 'LOC', 1);"
        "INSERT INTO alias VALUES (7, 3, 1, 'capital', 1), (9, 3, 1, 'name', 2);"
        "INSERT INTO name (id, text, type, country, is_short, key, entity, is_lent, documents) "
        "VALUES (2, 'Hafen', 'LOC', '', 0, 'hafen', 7, 0, 1);"
        "INSERT INTO naming VALUES (2, 1, 7, 1);"
        // As a load does that is cut short.
        "DROP INDEX alias_by_phrase;"
        "INSERT INTO deferred_index (sql) VALUES ('CREATE INDEX alias_by_phrase ON alias (phrase)')");
  }
  FactStore database(path);
  store(database, reading("b", {phrase + " | is | old"}));
  CHECK(number_of(path, "SELECT count(*) FROM phrase WHERE text LIKE 'the mayor%'") == 1);
  CHECK(number_of(path, "SELECT subject FROM fact") == 5);
  CHECK(number_of(path, "SELECT sum(count) FROM alias") == 3);
  CHECK(number_of(path, "SELECT count(*) FROM entity_view WHERE reasons IN ('capital', 'name')") ==
        2);
  // Also of whom the document has no name.
  CHECK(database.remove_document("a.txt"));
  CHECK(number_of(path, "SELECT count(*) FROM alias") == 0);
  CHECK(number_of(path, "SELECT count(*) FROM entity") == 0);
  CHECK(number_of(path, "SELECT count(*) FROM name") == 0);
}

TEST_CASE("indexes of words can be counted and not be made anew from there", "[store]") {
  const TemporaryFolder folder;
  SQLite::Database database = writable_database(folder.path() / "facts.db", Durability::kill);
  database.exec("INSERT INTO phrase (id, text) VALUES (1, 'Beta’s café'), (2, 'the mill')");
  database.exec(
      "INSERT INTO phrase_words (rowid, words) VALUES (1, 'beta ''s cafe'), (2, 'the mill')");
  CHECK(database.execAndGet("SELECT count(*) FROM phrase_words").getInt() == 2);
  CHECK_THROWS_AS(database.exec("INSERT INTO phrase_words (phrase_words) VALUES ('rebuild')"),
                  SQLite::Exception);
  CHECK(database.execAndGet("SELECT rowid FROM phrase_words WHERE phrase_words MATCH 'cafe'")
            .getInt() == 1);
}

TEST_CASE("each commit waits for the disk where a power cut is feared", "[store]") {
  const TemporaryFolder folder;
  const auto synchronous = [&folder](Durability durability) {
    SQLite::Database database = writable_database(folder.path() / "facts.db", durability);
    return database.execAndGet("PRAGMA synchronous").getInt();
  };
  CHECK(synchronous(Durability::kill) == 1);       // At checkpoints.
  CHECK(synchronous(Durability::power_cut) == 2);  // With each commit.
}
