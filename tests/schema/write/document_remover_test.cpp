#include "schema/write/document_remover.h"

#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "tests/support/database.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

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

TEST_CASE("DELETE FROM document takes along all that it says", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  Reading telling = reading("a", {"Acme | buys | Beta | in=May | by=Smith | said=say | lemma=buy | "
                                  "who=Acme | names=Acme"});
  telling.document.title = "Acme buys";
  {
    FactStore database(path);
    store(database, telling);
  }
  {
    SQLite::Database other(path.string(), SQLite::OPEN_READWRITE);
    other.exec("DELETE FROM document WHERE name = 'a'");
  }
  for (const std::string table :
       {"document", "sentence", "fact", "argument", "mention", "alias", "entity", "predicate_form",
        "sentence_vocabulary", "title_vocabulary"}) {
    CAPTURE(table);
    CHECK(number_of(path, "SELECT count(*) FROM " + table) == 0);
  }
  // Whoever writes next takes out the words.
  {
    FactStore database(path);
    store(database, reading("b", {"Delta | sells | it"}));
  }
  CHECK(number_of(path, "SELECT count(*) FROM phrase") == 2);
  CHECK(number_of(path, "SELECT count(*) FROM predicate WHERE text = 'buy'") == 0);
  check_sound(path);
}

TEST_CASE("documents are taken out by name or pattern", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore database(path);
    for (const std::string name : {"in/[1].txt", "in/1.txt", "out/1.txt"})
      store(database, reading(name, {"the maker of " + name + " | sells | it"}));
    CHECK(database.names_like("in/[1]*") == std::vector<std::string>{"in/[1].txt"});
    CHECK(database.names_like("*/?.txt") == std::vector<std::string>{"in/1.txt", "out/1.txt"});
    CHECK(database.names_like("1.txt").empty());
    CHECK(database.remove_document("in/1.txt"));
    CHECK_FALSE(database.remove_document("in/1.txt"));
  }
  CHECK(found(path, {}) ==
        "the maker of in/[1].txt | sells | it\nthe maker of out/1.txt | sells | it\n");
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
