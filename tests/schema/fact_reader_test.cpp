#include "schema/fact_reader.h"

#include <chrono>
#include <fstream>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "schema/read/select.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/unprivileged.h"

using namespace quern;

namespace {

std::string message_of(const std::filesystem::path& path) {
  try {
    FactReader reader(path);
    return "opened";
  } catch (const StoreError& error) {
    return error.what();
  }
}

/// A database with a few hundred facts.
std::filesystem::path filled(const TemporaryFolder& folder) {
  const auto path = folder.path() / "facts.db";
  FactStore database(path);
  for (int article = 0; article < 20; ++article) {
    std::vector<std::string> lines;
    for (int i = 0; i < 20; ++i) {
      lines.push_back("minister " + std::to_string(i * article) + " | meets | envoy " +
                      std::to_string(i) + " | in=Beijing | by=China | said=say");
    }
    store(database, reading("article " + std::to_string(article), lines));
  }
  return path;
}

void execute(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec(sql);
}

/// What everybody may read, and nobody write.
constexpr std::filesystem::perms kReadOnly{0555};

/// Asks everything that can be asked. False if the database refuses.
bool can_be_read(const std::filesystem::path& path) {
  try {
    FactReader reader(path);
    const TakeRow take = [](const FactRow& /*row*/) { return true; };
    select_facts(reader, {}, take);
    select_facts(reader, {.subject = {"minister"}, .predicate = {"meet*"}}, take);
    select_facts(reader, {.text = {"envoy"}, .sort = "-subject"}, take);
    select_facts(reader, {.entity = {"*19"}, .document = {"article"}}, take);
    static_cast<void>(find_fact(reader, 200));
    return true;
  } catch (const StoreError& error) {
    CHECK(std::string(error.what()).starts_with(path.string()));
    CHECK(std::string(error.what()).find('\n') == std::string::npos);
    return false;
  }
}

}  // namespace

TEST_CASE("what cannot be read is named with the way out", "[reader]") {
  const TemporaryFolder folder;
  SECTION("no file") {
    CHECK_THAT(message_of(folder.path() / "no.db"),
               Catch::EndsWith(
                   "no.db: no such file; fill it with quern-ingest, or name another with --db"));
    CHECK_FALSE(std::filesystem::exists(folder.path() / "no.db"));
  }
  SECTION("a folder") {
    CHECK_THAT(message_of(folder.path()), Catch::EndsWith(": is a folder; name a file with --db"));
  }
  SECTION("no regular file") {
    CHECK(message_of("/dev/null") == "/dev/null: is not a regular file; name another with --db");
  }
  SECTION("a text file") {
    CHECK_THAT(message_of(folder.write("notes.txt", std::string(3'000, 'x'))),
               Catch::EndsWith("notes.txt: is not a database; name another file with --db"));
  }
  SECTION("an empty file") {
    CHECK_THAT(message_of(folder.write("empty.db", "")),
               Catch::EndsWith("empty.db: is empty; fill it with quern-ingest --db, or name "
                               "another with --db"));
  }
  SECTION("another program's database") {
    const auto path = folder.path() / "other.db";
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
        .exec("CREATE TABLE fact (id)");
    CHECK_THAT(message_of(path), Catch::EndsWith("other.db: is a database, but not one of Quern's; "
                                                 "name another file with --db"));
  }
  SECTION("a newer version's") {
    const auto path = filled(folder);
    execute(path, "PRAGMA user_version = 99");
    CHECK_THAT(message_of(path), Catch::EndsWith("facts.db: was written by a newer version of "
                                                 "Quern; use that version to read it"));
  }
  SECTION("one that lost the number of its version") {
    const auto path = filled(folder);
    execute(path, "PRAGMA user_version = 0");
    CHECK_THAT(message_of(path), Catch::Contains("damaged or altered (PRAGMA user_version is 0)"));
  }
  SECTION("an older version's") {
    const auto path = filled(folder);
    execute(path, "PRAGMA user_version = 1");
    CHECK_THAT(message_of(path),
               Catch::EndsWith("facts.db: was written by an older version of Quern; run "
                               "quern-ingest --db on it once to bring it up to date"));
  }
  SECTION("no permission") {
    const auto path = filled(folder);
    std::filesystem::permissions(folder.path(), kReadOnly | std::filesystem::perms::owner_write);
    std::filesystem::permissions(path, std::filesystem::perms::none);
    const Unprivileged unprivileged;
    CHECK_THAT(message_of(path), Catch::Contains("facts.db: cannot be opened"));
  }
}

TEST_CASE("a reader cannot write", "[reader]") {
  const TemporaryFolder folder;
  FactReader reader(filled(folder));
  for (const std::string sql :
       {"DELETE FROM fact", "DROP TABLE fact", "CREATE TABLE t (x)", "CREATE TEMP TABLE t (x)",
        "PRAGMA user_version = 5", "ATTACH ':memory:' AS other",
        "INSERT INTO sentence_text (sentence_text) VALUES ('rebuild')"}) {
    CAPTURE(sql);
    CHECK_THROWS_AS(reader.database().file().exec(sql), SQLite::Exception);
  }
  CHECK(count_facts(reader, {}) == 400);
}

TEST_CASE("a log left behind by a killed writer is read", "[reader]") {
  const TemporaryFolder folder;
  const auto path = filled(folder);
  execute(path, "PRAGMA journal_mode = wal");
  {
    SQLite::Database writer(path.string(), SQLite::OPEN_READWRITE);
    writer.exec("DELETE FROM fact WHERE id > 300");
    // Copied while it is open: as it is after a kill.
    std::filesystem::create_directory(folder.path() / "copy");
    for (const std::string name : {"facts.db", "facts.db-wal"}) {
      std::filesystem::copy_file(folder.path() / name, folder.path() / "copy" / name);
    }
  }
  FactReader reader(folder.path() / "copy" / "facts.db");
  CHECK(count_facts(reader, {}) == 300);
}

TEST_CASE("a log that cannot be read where it lies is said to need mending", "[reader]") {
  const TemporaryFolder folder;
  const auto path = filled(folder);
  execute(path, "PRAGMA journal_mode = wal");
  SQLite::Database writer(path.string(), SQLite::OPEN_READWRITE);
  writer.exec("DELETE FROM fact WHERE id > 300");
  const auto copy = folder.path() / "copy";
  std::filesystem::create_directory(copy);
  for (const std::string name : {"facts.db", "facts.db-wal"}) {
    std::filesystem::copy_file(folder.path() / name, copy / name);
  }
  std::filesystem::permissions(folder.path(), kReadOnly | std::filesystem::perms::owner_write);
  std::filesystem::permissions(copy, kReadOnly);
  {
    const Unprivileged unprivileged;
    CHECK_THAT(message_of(copy / "facts.db"),
               Catch::EndsWith("a write to it was cut short; run quern-ingest --db on it once to "
                               "mend it"));
  }
  std::filesystem::permissions(copy, std::filesystem::perms::owner_all);
}

TEST_CASE("a query that runs too long is stopped, and the next one runs", "[reader]") {
  static constexpr auto kMoment = std::chrono::milliseconds(30);
  const std::string long_query =
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000000) "
      "SELECT count(*) FROM n";
  const TemporaryFolder folder;
  FactReader reader(filled(folder));
  SECTION("by its deadline") {
    reader.set_deadline(std::chrono::steady_clock::now() + kMoment);
    CHECK_THROWS_AS(reader.database().file().execAndGet(long_query), SQLite::Exception);
    reader.set_deadline({});
  }
  SECTION("by another thread") {
    std::thread other([&] {
      std::this_thread::sleep_for(kMoment);
      reader.interrupt();
    });
    CHECK_THROWS_AS(reader.database().file().execAndGet(long_query), SQLite::Exception);
    other.join();
  }
  CHECK(count_facts(reader, {}) == 400);
}

TEST_CASE("a database that lost its log is read where nothing can be written", "[reader]") {
  const TemporaryFolder folder;
  const auto path = filled(folder);
  execute(path, "PRAGMA journal_mode = wal");
  std::filesystem::permissions(folder.path(), kReadOnly);
  {
    const Unprivileged unprivileged;
    CHECK_FALSE(std::ofstream(folder.path() / "new"));
    CHECK(message_of(path) == "opened");
  }
  std::filesystem::permissions(folder.path(), std::filesystem::perms::owner_all);
}

TEST_CASE("a damaged file is refused or read, and never more", "[reader]") {
  const TemporaryFolder folder;
  const auto path = filled(folder);
  std::string whole;
  {
    std::ifstream file(path, std::ios::binary);
    whole.assign(std::istreambuf_iterator<char>(file), {});
  }
  std::mt19937 random(7);
  int refused = 0;
  static constexpr int kRounds = 150;
  static constexpr int kPage = 4096;
  for (int round = 0; round < kRounds; ++round) {
    std::string damaged = whole;
    if (round % 10 == 0) {
      damaged.resize(random() % whole.size());
    } else {
      const std::size_t page = random() % (whole.size() / kPage) * kPage;
      const int bytes = 1 << (round % 8);
      for (int i = 0; i < bytes; ++i) {
        // Mostly in the head of the page, where its structure stands.
        const std::size_t place = page + random() % (round % 2 == 0 ? 64 : kPage);
        damaged[place] = static_cast<char>(random());
      }
    }
    refused += can_be_read(folder.write("damaged.db", damaged)) ? 0 : 1;
  }
  CHECK(refused > 0);
}
