#include "schema/fact_store.h"

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <tuple>
#include <unistd.h>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "query/plan/select.h"
#include "schema/lookup_key.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

/// An article of so many facts; the same number gives the same article.
Reading article(int number, int facts = 3) {
  std::vector<std::string> lines;
  for (int i = 0; i < facts; ++i) {
    lines.push_back("minister " + std::to_string(number) + " | meets | envoy " + std::to_string(i) +
                    " | by=China | said=say | in=Beijing | of=a minister");
  }
  return reading("article " + std::to_string(number), lines);
}

std::int64_t number_of(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
  return database.execAndGet(sql).getInt64();
}

/// Every index holds what its table holds, the full-text ones too.
void check_sound(const std::filesystem::path& path) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
  CHECK(database.execAndGet("PRAGMA integrity_check").getString() == "ok");
  CHECK(database.execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt() == 0);
  database.exec("INSERT INTO sentence_text (sentence_text) VALUES ('integrity-check')");
  for (const std::string table : {"phrase", "predicate"}) {
    database.exec("CREATE VIRTUAL TABLE temp." + table + "_rows USING fts5vocab (main, " + table +
                  "_words, instance)");
    std::string missing;
    SQLite::Statement texts(
        database, "SELECT text, id IN (SELECT doc FROM " + table + "_rows) FROM " + table);
    while (texts.executeStep()) {
      const std::string text = texts.getColumn(0).getString();
      const bool is_indexed = texts.getColumn(1).getInt() != 0;
      if (is_indexed == lookup_key(text).empty()) missing += text + ", ";
    }
    CHECK(missing.empty());
    CHECK(database
              .execAndGet("SELECT count(*) FROM " + table +
                          "_rows WHERE doc NOT IN (SELECT id FROM " + table + ")")
              .getInt() == 0);
  }
}

std::string message_of(const std::filesystem::path& path) {
  try {
    FactStore opened(path);
    return "opened";
  } catch (const StoreError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("a document comes out as it went in", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  Reading in = reading("korea.txt", {"China's spokesperson | declined to comment on | the deal | "
                                     "lemma=decline to comment on | not | possible | by=Xinhua | "
                                     "said=report | of=China | to=the pact | rule=spokesperson | "
                                     "sure=0.25 | in=Beijing"});
  in.document.date = "2024-06-20";
  in.document.source = "Xinhua";
  in.document.url = "https://example.org/1";
  in.facts[0].tense = "past";
  in.facts[0].time = "2024-06-19";
  in.facts[0].object.spans.push_back({90, 95});
  {
    FactStore database(path);
    CHECK(store(database, in) == Stored::added);
  }
  FactReader reader(path);
  const auto context = find_fact(reader, 1);
  REQUIRE(context);
  const FactRow& row = context->fact;
  CHECK(row.id == in.facts[0].id);
  CHECK(row.subject == "China's spokesperson");
  CHECK(row.predicate == "declined to comment on");
  CHECK(row.object == "the deal");
  CHECK(row.arguments == R"([{"role":"place","preposition":"in","text":"Beijing"}])");
  CHECK(row.polarity == "negative");
  CHECK(row.modality == "possible");
  CHECK(row.attribution == "Xinhua");
  CHECK(row.attribution_predicate == "report");
  CHECK(row.tense == "past");
  CHECK(row.time == "2024-06-19");
  CHECK(row.resolved_subject == "China");
  CHECK(row.resolved_object == "the pact");
  CHECK(row.predicate_lemma == "decline to comment on");
  CHECK(row.confidence == 0.25);
  CHECK(row.derived_by == "spokesperson");
  CHECK(row.document == "korea.txt");
  CHECK(row.title == "Title of korea.txt");
  CHECK(row.date == "2024-06-20");
  CHECK(row.source == "Xinhua");
  CHECK(row.url == "https://example.org/1");
  CHECK(row.sentence == in.sentences[0].text);
  CHECK(row.subject_spans == "0-20");
  CHECK(row.object_spans == "44-52 90-95");
  CHECK(number_of(path, "SELECT count(*) FROM argument WHERE spans = '1-2 4-9'") == 1);
  check_sound(path);
}

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

TEST_CASE("what is held is not stored again", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  const Reading first = article(1);
  const std::string hash = content_hash(first.document);
  FactStore database(path);
  CHECK_FALSE(database.holds(hash, "test 1"));
  CHECK(store(database, first) == Stored::added);
  CHECK(database.holds(hash, "test 1"));
  CHECK(database.holds(hash, "test 1", "article 1"));
  CHECK(database.holds(hash, "test 1", "another name"));
  CHECK_FALSE(database.holds(hash, "test 2"));
  CHECK(store(database, first) == Stored::unchanged);

  Reading renamed = first;
  renamed.document.name = "another name";
  CHECK(store(database, renamed) == Stored::unchanged);
  database.finish();
  CHECK(number_of(path, "SELECT count(*) FROM document") == 1);
  CHECK(number_of(path, "SELECT count(*) FROM fact") == 3);
}

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

TEST_CASE("a changed document replaces its own facts and leaves no words behind", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    store(database, reading("a", {"the senator | resigned over | bribes | in=Ruritania | by=Smith "
                                  "| said=allege | of=Jones | to=corruption | lemma=resign over",
                                  "China | is | large"}));
    store(database, reading("b", {"China | is | old", "nobody | resigned over | that"}));
    CHECK(store(database, reading("a", {"China | is | large", "the senator | denies | it"})) ==
          Stored::replaced);
  }
  CHECK(found(path, {}) == "China | is | old\nnobody | resigned over | that\n"
                           "China | is | large\nthe senator | denies | it\n");
  CHECK(found(path, {.text = {"bribes"}}).empty());
  const std::string all = dump(path);
  for (const std::string gone :
       {"bribes", "Ruritania", "Smith", "allege", "Jones", "corruption", "resign over"}) {
    CAPTURE(gone);
    CHECK(all.find(gone + "\t") == std::string::npos);
  }
  CHECK(found(path, {.predicate = {"resigned"}}) == "nobody | resigned over | that\n");
  check_sound(path);
}

TEST_CASE("a new program version replaces what the old one read", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    store(database, article(1), "test 1");
    CHECK(store(database, article(1, 3), "test 2") == Stored::replaced);
    Reading renamed = article(1);
    renamed.document.name = "moved";
    CHECK(store(database, renamed, "test 3") == Stored::replaced);
  }
  CHECK(number_of(path, "SELECT count(*) FROM document") == 1);
  CHECK(number_of(path, "SELECT count(*) FROM fact") == 3);
  check_sound(path);
}

TEST_CASE("a document that becomes another's copy gives up its old facts", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    store(database, article(1));
    store(database, article(2));
    Reading copy = article(1);
    copy.document.name = "article 2";
    const std::string hash = content_hash(copy.document);
    CHECK_FALSE(database.holds(hash, "test 1", "article 2"));
    CHECK(store(database, copy) == Stored::replaced);
    CHECK(database.holds(hash, "test 1", "article 2"));
  }
  CHECK(number_of(path, "SELECT count(*) FROM document") == 1);
  CHECK(number_of(path, "SELECT count(*) FROM fact") == 3);
  check_sound(path);
}

TEST_CASE("odd documents are stored like any other", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    CHECK(store(database, reading("empty", {})) == Stored::added);
    CHECK(store(database, reading("-- '\"; DROP TABLE fact", {"-- | '; | \""})) == Stored::added);
    Reading nothing = reading("empty slots", {" |  | "});
    nothing.facts[0].id = "not a hash";
    CHECK(store(database, nothing) == Stored::added);
    CHECK(store(database, reading("long", {std::string(200'000, 'x') + " | is | " +
                                           std::string(200'000, 'y')})) == Stored::added);
    CHECK(store(database, reading("utf-8", {"习近平 | besucht | Köln"})) == Stored::added);
  }
  CHECK(number_of(path, "SELECT count(*) FROM document") == 5);
  CHECK(number_of(path, "SELECT count(*) FROM fact_view WHERE id = 'not a hash'") == 1);
  CHECK(found(path, {.object = {"KOLN"}}) == "习近平 | besucht | Köln\n");
  check_sound(path);
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
  const auto commit = GENERATE(Commit::each, Commit::groups);
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
