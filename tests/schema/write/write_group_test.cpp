#include "schema/write/write_group.h"

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "schema/read/select.h"
#include "tests/support/database.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

TEST_CASE("a run that changes nothing leaves the file alone", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    store(database, article(1));
  }
  const auto before = std::filesystem::last_write_time(path);
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  {
    FactStore database(path);
    CHECK(store(database, article(1)) == Stored::unchanged);
  }
  CHECK(std::filesystem::last_write_time(path) == before);
  CHECK_FALSE(std::filesystem::exists(path.string() + "-wal"));
}

TEST_CASE("a writer that is killed leaves whole documents, and the next one goes on", "[store]") {
  const TemporaryFolder folder;
  const auto prepare = [](const std::filesystem::path& path) {
    FactStore database(path);
    for (int i = 0; i < 10; ++i) {
      store(database, article(i, 2));
    }
  };
  // Replaces ten articles and adds thirty.
  const auto commit = GENERATE(Commit::each, Commit::bulk);
  const auto fill = [&](const std::filesystem::path& path) {
    FactStore database(path, commit);
    for (int i = 0; i < 40; ++i) {
      store(database, article(i, 3));
    }
  };
  const auto whole = folder.path() / "whole.db";
  prepare(whole);
  fill(whole);

  const auto killed = folder.path() / "killed.db";
  prepare(killed);
  const int milliseconds = GENERATE(2, 5, 10, 20, 35, 50, 80);
  const pid_t child = fork();
  if (child == 0) {
    try {
      fill(killed);
    } catch (...) {
      _exit(1);
    }
    _exit(0);
  }
  REQUIRE(child > 0);
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  CHECK(number_of(killed,
                  "SELECT count(*) FROM document AS d WHERE (SELECT count(*) FROM sentence AS s "
                  "JOIN fact AS f ON f.sentence = s.id WHERE s.document = d.id) NOT IN (2, 3)") ==
        0);
  check_sound(killed);
  fill(killed);
  CHECK(dump(killed) == dump(whole));
  check_sound(killed);
}

TEST_CASE("a full disk stores nothing by halves and says so", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    store(database, article(1));
  }
  const std::string before = dump(path);

  // In a child, for the limit cannot be lifted again.
  const pid_t child = fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlim_t size = std::filesystem::file_size(path) + 16'384;
    const rlimit limit = {size, size};
    setrlimit(RLIMIT_FSIZE, &limit);
    int status = 1;
    try {
      FactStore database(path);
      store(database, article(2, 3'000));
      database.finish();
    } catch (const StoreError& error) {
      const std::string line = error.what();
      const bool is_clear = line.starts_with(path.string()) &&
                            (line.find("disk") != std::string::npos) &&
                            line.find('\n') == std::string::npos;
      status = is_clear ? 0 : 2;
    } catch (...) {
      status = 3;
    }
    _exit(status);
  }
  REQUIRE(child > 0);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  CHECK(dump(path) == before);
  FactStore database(path);
  CHECK(store(database, article(2)) == Stored::added);
}

TEST_CASE("a refused document leaves nothing behind, and the next one is stored", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE)
        .exec("CREATE TRIGGER refuse BEFORE INSERT ON argument WHEN NEW.role = 'place' "
              "BEGIN SELECT RAISE(ABORT, 'no places'); END");
    store(database, reading("a", {"China | is | large"}));
    CHECK_THROWS_AS(
        store(database, reading("b", {"France | is | old", "it | rained | hard | in=Bonn"})),
        StoreError);
    CHECK(store(database, reading("c", {"France | is | old"})) == Stored::added);
  }
  CHECK(found(path, {}) == "China | is | large\nFrance | is | old\n");
  CHECK(number_of(path, "SELECT count(*) FROM document") == 2);
  check_sound(path);
}

TEST_CASE("readers read while a writer writes", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    store(database, article(0));
  }
  std::atomic<bool> is_done = false;
  std::vector<std::thread> readers;
  std::array<std::string, 2> failures;
  for (std::string& line : failures) {
    readers.emplace_back([&] {
      try {
        FactReader reader(path);
        std::int64_t last = 0;
        while (!is_done) {
          const std::int64_t facts = count_facts(reader, {});
          if (facts < last || facts % 3 != 0) line = "saw " + std::to_string(facts);
          last = facts;
          select_facts(reader, {.subject = {"minister"}}, [](const FactRow&) { return true; });
        }
      } catch (const std::exception& error) {
        line = error.what();
      }
    });
  }
  {
    FactStore database(path);
    for (int i = 1; i < 100; ++i) {
      store(database, article(i));
    }
  }
  is_done = true;
  for (std::thread& reader : readers) {
    reader.join();
  }
  CHECK(failures[0].empty());
  CHECK(failures[1].empty());
  FactReader reader(path);
  CHECK(count_facts(reader, {}) == 300);
}

TEST_CASE("a writer does not wait for a reader that is in the middle", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  FactStore database(path);
  store(database, article(1));
  FactReader reader(path);
  SQLite::Statement rows(reader.database().file(), "SELECT id FROM fact");
  REQUIRE(rows.executeStep());
  CHECK(store(database, article(2)) == Stored::added);
  rows.reset();
  CHECK(count_facts(reader, {}) == 6);
}

TEST_CASE("two writers take turns", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore one(path);
    FactStore other(path);
    store(one, reading("a", {"China | is | large"}));
    store(other, reading("b", {"China | is | old", "France | is | small"}));
    store(one, reading("b", {"Spain | is | sunny"}));  // France's id is free again.
    store(one, reading("c", {"Italy | is | long"}));
    store(other, reading("d", {"France | is | small"}));
    one.finish();
  }
  CHECK(found(path, {}) ==
        "China | is | large\nSpain | is | sunny\nItaly | is | long\nFrance | is | small\n");
  check_sound(path);
}

TEST_CASE("one file is left, which can be read where nothing can be written", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    store(database, article(1));
  }
  for (const std::string other : {"-wal", "-shm", "-journal"}) {
    CHECK_FALSE(std::filesystem::exists(path.string() + other));
  }
  CHECK(number_of(path, "SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'delete'") ==
        1);
}
