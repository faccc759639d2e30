#include "schema/write/name_settler.h"

#include <algorithm>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "tests/support/database.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

namespace quern {
namespace {

/// What a document calls somebody, and as what.
struct Called {
  std::string name;
  std::string type;
  bool is_local = false;
  std::string country = {};
};

/// A document in which each of them waits.
Reading document(const std::string& name, const std::vector<Called>& all) {
  std::vector<std::string> lines;
  for (const Called& called : all)
    lines.push_back(called.name + " | waits in | " + name + " | who=" + called.name);
  Reading result = reading(name, lines);
  for (std::size_t i = 0; i < all.size(); ++i) {
    Entity& entity = result.entities.at(i);
    entity.type = all[i].type;
    entity.is_local = all[i].is_local;
    entity.country = all[i].country;
  }
  return result;
}

/// "Ann Lee PER: a, b (Lee)": whom the documents' facts are of, with what they call them.
std::string entities(const std::filesystem::path& path) {
  SQLite::Database database(path.string());
  return database
      .execAndGet(
          "SELECT ifnull(group_concat(line, '; '), '') FROM (SELECT e.name || ' ' || e.type || ': ' "
          "|| group_concat(who, ', ') AS line FROM (SELECT f.subject_entity AS entity, d.name || "
          "'=' || p.text AS who FROM fact AS f JOIN sentence AS s ON s.id = f.sentence JOIN "
          "document AS d ON d.id = s.document JOIN phrase AS p ON p.id = f.subject ORDER BY d.name, "
          "p.text) JOIN entity AS e ON e.id = entity GROUP BY e.id ORDER BY e.name, line)")
      .getString();
}

/// What becomes of the documents in this order and in others, which must be the same.
std::string settled(std::vector<Reading> readings) {
  std::string result;
  for (int turn = 0; turn < 4; ++turn) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "facts.db";
    {
      FactStore database(path);
      for (const Reading& one : readings)
        store(database, one);
    }
    check_sound(path);
    const std::string in_order = entities(path);
    if (turn > 0) CHECK(in_order == result);
    result = in_order;
    std::reverse(readings.begin(), readings.end());
    if (turn == 1) {  // The middle first.
      const auto middle = static_cast<std::ptrdiff_t>(readings.size() / 2);
      std::rotate(readings.begin(), readings.begin() + middle, readings.end());
    }
  }
  return result;
}

const Called kLee = {"Lee", "PER", true};
const Called kAnnLee = {"Ann Lee", "PER"};

TEST_CASE("a name that is read as several types is one entity", "[store]") {
  CHECK(settled({document("a", {{"Port Norvik", "LOC"}}), document("b", {{"Port Norvik", "LOC"}}),
                 document("c", {{"Port Norvik", "PER"}})}) ==
        "Port Norvik LOC: a=Port Norvik, b=Port Norvik, c=Port Norvik");
  // One word is a person's only where it is nothing else's more often.
  CHECK(settled({document("a", {{"Norvik", "LOC"}}), document("b", {{"Norvik", "LOC"}}),
                 document("c", {{"Norvik", "PER", true}})}) ==
        "Norvik LOC: a=Norvik, b=Norvik, c=Norvik");
}

TEST_CASE("a club and its town are two where both are frequent", "[store]") {
  std::vector<Reading> readings;
  for (const std::string name : {"a", "b", "c", "d", "e"}) {
    readings.push_back(document("club " + name, {{"Norvik", "ORG"}}));
    readings.push_back(document("town " + name, {{"Norvik", "LOC"}}));
  }
  SECTION("and one of them is written in full") {
    readings.push_back(document("club f", {{"Norvik F.C.", "ORG"}}));
    const std::string all = settled(readings);
    CHECK(all.find("Norvik LOC: town a") != std::string::npos);
    CHECK(all.find("Norvik ORG: club a") != std::string::npos);
  }
  SECTION("else it may be one that is read as two") {
    CHECK(settled(readings).find("; ") == std::string::npos);
  }
}

TEST_CASE("a firm is not whom it is called after", "[store]") {
  CHECK(
      settled({document("a", {{"Walt Norvik Company", "ORG"}}),
               document("b", {{"Walt Norvik", "PER"}}), document("c", {{"Walt Norvik", "PER"}})}) ==
      "Walt Norvik PER: b=Walt Norvik, c=Walt Norvik; Walt Norvik Company ORG: a=Walt Norvik "
      "Company");
  CHECK(settled({document("a", {{"Norvik F.C.", "ORG"}, {"Norvik", "LOC"}}),
                 document("b", {{"Norvik FC", "ORG"}}), document("c", {{"Norvik", "LOC"}})}) ==
        "Norvik LOC: a=Norvik, c=Norvik; Norvik F.C. ORG: a=Norvik F.C., b=Norvik FC");
  // Who calls it so for short may have been misread.
  CHECK(
      settled({document("a", {{"Walt Norvik Company", "ORG"}}),
               document("b", {{"Walt Norvik", "ORG"}}), document("c", {{"Walt Norvik", "PER"}})}) ==
      "Walt Norvik Company ORG: a=Walt Norvik Company, b=Walt Norvik, c=Walt Norvik");
}

TEST_CASE("who lives somewhere are one with those who rule it", "[store]") {
  std::vector<Reading> readings;
  for (const std::string name : {"a", "b", "c", "d", "e"}) {
    readings.push_back(document("all " + name, {{"Norvikis", "NORP"}}));
    readings.push_back(document("one " + name, {{"Norviki", "ORG"}}));
  }
  CHECK(settled(readings).find("; ") == std::string::npos);
}

TEST_CASE("a name is shown as most documents have it", "[store]") {
  SECTION("in the fullest of the common forms") {
    CHECK(
        settled({document("a", {{"U.S. Treasury Department", "ORG"}}),
                 document("b", {{"United States Department of the Treasury", "ORG"}})}) ==
        "United States Department of the Treasury ORG: a=U.S. Treasury Department, b=United States "
        "Department of the Treasury");
  }
  SECTION("not in a rare one") {
    CHECK(settled({document("a", {{"Norvik", "LOC"}}), document("b", {{"Norvik", "LOC"}}),
                   document("c", {{"Norvik", "LOC"}}), document("d", {{"Norvik Corp", "LOC"}})}) ==
          "Norvik LOC: a=Norvik, b=Norvik, c=Norvik, d=Norvik Corp");
  }
  SECTION("with its own words for the country") {
    CHECK(settled({document("a", {{"Supreme Court", "ORG", false, "Peru"}}),
                   document("b", {{"Peruvian Supreme Court", "ORG"}})}) ==
          "Peruvian Supreme Court ORG: a=Supreme Court, b=Peruvian Supreme Court");
  }
  SECTION("as what most of them read it, in all spellings") {
    CHECK(settled({document("a", {{"Al-Wadi", "PER"}}), document("b", {{"Al-Wadi", "PER"}}),
                   document("c", {{"Al Wadi", "LOC"}}), document("d", {{"al-Wadi", "LOC"}}),
                   document("e", {{"Al wadi", "LOC"}})}) ==
          "Al-Wadi LOC: a=Al-Wadi, b=Al-Wadi, c=Al Wadi, d=al-Wadi, e=Al wadi");
  }
  SECTION("of two that are as frequent, always the same") {
    CHECK(settled({document("a", {{"Port Norvik", "ORG"}}), document("b", {{"Port Norvik", "LOC"}}),
                   document("c", {{"Port-Norvik", "WORK"}})}) ==
          "Port Norvik LOC: a=Port Norvik, b=Port Norvik, c=Port-Norvik");
  }
}

TEST_CASE("a document that has a name in two spellings means one", "[store]") {
  CHECK(settled({document("a", {{"Norvikis", "NORP"}, {"Norviki", "LOC"}}),
                 document("b", {{"Norviki", "LOC"}})}) ==
        "Norviki LOC: a=Norviki, a=Norvikis, b=Norviki");
}

TEST_CASE("a surname is that of who is much more frequent", "[store]") {
  std::vector<Reading> readings = {document("a", {kLee}), document("b", {kAnnLee}),
                                   document("c", {kAnnLee}), document("d", {kAnnLee})};
  CHECK(settled(readings) == "Ann Lee PER: a=Lee, b=Ann Lee, c=Ann Lee, d=Ann Lee");

  SECTION("of two it is neither's") {
    readings.push_back(document("e", {{"Bo Lee", "PER"}}));
    readings.push_back(document("f", {{"Bo Lee", "PER"}}));
    CHECK(settled(readings) == "Ann Lee PER: b=Ann Lee, c=Ann Lee, d=Ann Lee; Bo Lee PER: e=Bo "
                               "Lee, f=Bo Lee; Lee PER: a=Lee");
  }
  SECTION("nor is it hers where the document names others") {
    readings.push_back(document("e", {kLee, {"Bo Lee", "PER"}}));
    CHECK(settled(readings) == "Ann Lee PER: a=Lee, b=Ann Lee, c=Ann Lee, d=Ann Lee; Bo Lee PER: "
                               "e=Bo Lee; Lee PER: e=Lee");
  }
  SECTION("a place is no person's") {
    readings.push_back(document("e", {{"Lee", "LOC"}}));
    CHECK(settled(readings) ==
          "Ann Lee PER: a=Lee, b=Ann Lee, c=Ann Lee, d=Ann Lee; Lee LOC: e=Lee");
  }
}

TEST_CASE("an acronym is that of the name with its first letters", "[store]") {
  const Called front = {"Norland Miners Front", "ORG"};
  CHECK(settled({document("a", {{"NMF", "ORG"}}), document("b", {front}), document("c", {front}),
                 document("d", {{"NMF", "PER", true}})}) ==
        "Norland Miners Front ORG: a=NMF, b=Norland Miners Front, c=Norland Miners Front, d=NMF");
  CHECK(settled({document("a", {{"NMF", "ORG"}}), document("b", {front}), document("c", {front}),
                 document("d", {{"North Metal Fund", "ORG"}})}) ==
        "NMF ORG: a=NMF; Norland Miners Front ORG: b=Norland Miners Front, c=Norland Miners Front; "
        "North Metal Fund ORG: d=North Metal Fund");
  // An MP is a member of some parliament.
  const Called pits = {"Metal Pits", "ORG"};
  CHECK(settled({document("a", {{"MP", "ORG"}}), document("b", {pits}), document("c", {pits})}) ==
        "MP ORG: a=MP; Metal Pits ORG: b=Metal Pits, c=Metal Pits");
}

TEST_CASE("institutions of one name are told apart by country", "[store]") {
  const Called peru = {"Supreme Court", "ORG", false, "Peru"};
  const Called chile = {"Chilean Supreme Court", "ORG"};
  const Called open = {"Supreme Court", "ORG", true};
  CHECK(settled({document("a", {peru}), document("b", {chile}), document("c", {open})}) ==
        "Chilean Supreme Court ORG: b=Chilean Supreme Court; Supreme Court ORG: c=Supreme Court; "
        "Supreme Court (Peru) ORG: a=Supreme Court");
  CHECK(settled({document("a", {peru}), document("b", {peru}), document("c", {open})}) ==
        "Supreme Court (Peru) ORG: a=Supreme Court, b=Supreme Court, c=Supreme Court");
}

TEST_CASE("what only one country has may be called without the country", "[store]") {
  const Called guild = {"Peruvian River Guild", "ORG"};
  const Called open = {"River Guild", "ORG"};
  CHECK(settled({document("a", {guild}), document("b", {guild}), document("c", {open})}) ==
        "Peruvian River Guild ORG: a=Peruvian River Guild, b=Peruvian River Guild, c=River Guild");
  CHECK(
      settled({document("a", {guild}), document("b", {guild}),
               document("c", {{"River Guild of Chile", "ORG"}}), document("d", {open})}) ==
      "Peruvian River Guild ORG: a=Peruvian River Guild, b=Peruvian River Guild; River Guild ORG: "
      "d=River Guild; River Guild of Chile ORG: c=River Guild of Chile");
}

TEST_CASE("places of one name are told apart by country", "[store]") {
  const Called peru = {"Norvik", "LOC", false, "Peru"};
  const Called chile = {"Norvik", "LOC", false, "Chile"};
  const Called open = {"Norvik", "LOC"};
  SECTION("where several are told by two documents each") {
    CHECK(settled({document("a", {peru}), document("b", {chile}), document("c", {peru}),
                   document("d", {chile}), document("e", {open})}) ==
          "Norvik LOC: e=Norvik; Norvik (Chile) LOC: b=Norvik, d=Norvik; Norvik (Peru) LOC: "
          "a=Norvik, c=Norvik");
  }
  SECTION("one is one, told or not") {
    CHECK(settled({document("a", {peru}), document("b", {peru}), document("c", {open}),
                   document("d", {chile})}) ==
          "Norvik LOC: a=Norvik, b=Norvik, c=Norvik, d=Norvik");
  }
  SECTION("a state that is called as a country is") {
    const Called state = {"Georgia", "LOC", false, "United States"};
    CHECK(settled({document("a", {{"Georgia", "LOC"}}), document("b", {state}),
                   document("c", {state})}) ==
          "Georgia LOC: a=Georgia; Georgia (United States) LOC: b=Georgia, c=Georgia");
  }
}

/// What becomes of the documents by the rules, whether these come before or behind them.
std::string ruled(const std::vector<Reading>& readings, const std::vector<AliasRule>& rules) {
  std::string result;
  for (const bool are_rules_first : {false, true}) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "facts.db";
    {
      FactStore database(path);
      if (are_rules_first) database.set_alias_rules(rules);
      for (const Reading& one : readings)
        store(database, one);
      if (!are_rules_first) database.set_alias_rules(rules);
    }
    check_sound(path);
    const std::string now = entities(path);
    if (are_rules_first) CHECK(now == result);
    result = now;
  }
  return result;
}

TEST_CASE("a rule of the user's says what a name means in all documents", "[store]") {
  const Called norland = {"Norland", "LOC"};
  const Called sudmark = {"Sudmark", "LOC"};
  SECTION("that of another one") {
    CHECK(ruled({document("a", {norland}), document("b", {sudmark})}, {{"Norland", "Sudmark"}}) ==
          "Sudmark LOC: a=Norland, b=Sudmark");
  }
  SECTION("which no document has") {
    CHECK(ruled({document("a", {norland}), document("b", {{"Nordmark", "LOC"}})},
                {{"Norland", "Sudmark"}, {"Nordmark", "Sudmark"}}) ==
          "Sudmark LOC: a=Norland, b=Nordmark");
  }
  SECTION("of a surname, whomever the document names besides") {
    CHECK(ruled({document("a", {kLee, {"Bo Lee", "PER"}}), document("b", {kAnnLee})},
                {{"Lee", "Ann Lee"}}) == "Ann Lee PER: a=Lee, b=Ann Lee; Bo Lee PER: a=Bo Lee");
  }
  SECTION("that it is nothing else") {
    const Called front = {"Norland Miners Front", "ORG"};
    CHECK(ruled({document("a", {{"NMF", "ORG"}}), document("b", {front}), document("c", {front})},
                {{"NMF", "NMF"}}) ==
          "NMF ORG: a=NMF; Norland Miners Front ORG: b=Norland Miners Front, c=Norland Miners "
          "Front");
  }
}

TEST_CASE("a rule takes a name out of what the document calls otherwise", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  Reading one =
      reading("a", {"Norland | waits in | a | who=Norland", "Hafen | waits in | a | who=Norland",
                    "Hafen's mayor | waits in | a"});
  one.entities[0].type = "LOC";
  one.entities[0].aliases.push_back({"Hafen", "capital", 1});
  FactStore database(path);
  store(database, one);
  CHECK(entities(path) == "Norland LOC: a=Hafen, a=Norland");
  database.set_alias_rules(std::vector<AliasRule>{{"Hafen", "Hafen"}});
  CHECK(entities(path) == "Hafen LOC: a=Hafen; Norland LOC: a=Norland");
  check_sound(path);
}

TEST_CASE("what a rule takes out goes to whom the document calls so besides", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  Reading one =
      reading("a", {"Norland | waits in | a | who=Norland", "Hafen | waits in | a | who=Norland",
                    "Hafen | stays in | a | who=Hafen"});
  for (Entity& entity : one.entities)
    entity.type = "LOC";
  one.entities[0].aliases.push_back({"Hafen", "capital", 1});
  FactStore database(path);
  store(database, one);
  REQUIRE(entities(path) == "Hafen LOC: a=Hafen; Norland LOC: a=Hafen, a=Norland");
  database.set_alias_rules(std::vector<AliasRule>{{"Hafen", "Hafen"}});
  CHECK(entities(path) == "Hafen LOC: a=Hafen, a=Hafen; Norland LOC: a=Norland");
  CHECK(number_of(path, "SELECT documents FROM name WHERE text = 'Hafen'") == 1);
  check_sound(path);
  REQUIRE(database.remove_document("a"));
  CHECK(number_of(path, "SELECT count(*) FROM alias") == 0);
  CHECK(number_of(path, "SELECT count(*) FROM entity") == 0);
}

TEST_CASE("without its rule a name means what it meant", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  FactStore database(path);
  for (const Reading& one : {document("a", {kLee}), document("b", {kAnnLee}),
                             document("c", {kAnnLee}), document("d", {kAnnLee})})
    store(database, one);
  const std::string before = entities(path);
  database.set_alias_rules(std::vector<AliasRule>{{"Lee", "Bo Lee"}});
  CHECK(entities(path) == "Ann Lee PER: b=Ann Lee, c=Ann Lee, d=Ann Lee; Bo Lee PER: a=Lee");
  CHECK(number_of(path, "SELECT count(*) FROM alias WHERE reason = 'rule for all'") == 1);
  database.set_alias_rules({});
  CHECK(entities(path) == before);
}

TEST_CASE("what documents have shown goes with them", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  const std::string all = "Ann Lee PER: a=Lee, b=Ann Lee, c=Ann Lee, d=Ann Lee";
  {
    FactStore database(path);
    for (const Reading& one : {document("a", {kLee}), document("b", {kAnnLee}),
                               document("c", {kAnnLee}), document("d", {kAnnLee})})
      store(database, one);
  }
  CHECK(entities(path) == all);
  CHECK(number_of(path, "SELECT count(*) FROM alias WHERE reason = 'known name'") == 1);

  SECTION("by quern-ingest") {
    FactStore database(path);
    CHECK(database.remove_document("c"));
    CHECK(entities(path) == "Ann Lee PER: b=Ann Lee, d=Ann Lee; Lee PER: a=Lee");
    CHECK(number_of(path, "SELECT count(*) FROM alias WHERE reason = 'known name'") == 0);
    store(database, document("c", {kAnnLee}));
    CHECK(entities(path) == all);
  }
  SECTION("by another program, when quern-ingest writes next") {
    SQLite::Database(path.string(), SQLite::OPEN_READWRITE)
        .exec("DELETE FROM document WHERE name = 'c'");
    CHECK(number_of(path, "SELECT documents FROM name WHERE text = 'Ann Lee'") == 2);
    FactStore database(path);
    store(database, document("e", {{"Norvik", "LOC"}}));
    CHECK(entities(path) == "Ann Lee PER: b=Ann Lee, d=Ann Lee; Lee PER: a=Lee; Norvik LOC: "
                            "e=Norvik");
  }
  SECTION("all of them") {
    FactStore database(path);
    for (const std::string name : {"a", "b", "c", "d"})
      CHECK(database.remove_document(name));
    for (const std::string table : {"name", "naming", "nickname", "entity", "alias"}) {
      CAPTURE(table);
      CHECK(number_of(path, "SELECT count(*) FROM " + table) == 0);
    }
  }
  check_sound(path);
}

TEST_CASE("who has another name in apposition is called so elsewhere", "[store]") {
  Reading told = document("a", {{"Ann Maria Lee", "PER"}});
  told.entities[0].aliases.push_back({"Nan", "apposition", 1});
  CHECK(settled({document("b", {{"Nan", "PER", true}}), told}) ==
        "Ann Maria Lee PER: a=Ann Maria Lee, b=Nan");
  told.entities[0].aliases.back().reason = "part of the name";
  CHECK(settled({document("b", {{"Nan", "PER", true}}), told}) ==
        "Ann Maria Lee PER: a=Ann Maria Lee; Nan PER: b=Nan");
}

TEST_CASE("a person is known by a part of the name that nobody else has", "[store]") {
  std::vector<Reading> readings;
  for (const std::string name : {"a", "b", "c"})
    readings.push_back(document(name, {{"Tarelo Boscu Orm", "PER"}}));
  SECTION("a given name") {
    readings.push_back(document("d", {{"Tarelo", "PER", true}}));
    CHECK(settled(readings) ==
          "Tarelo Boscu Orm PER: a=Tarelo Boscu Orm, b=Tarelo Boscu Orm, c=Tarelo Boscu Orm, "
          "d=Tarelo");
  }
  SECTION("two of three names") {
    readings.push_back(document("d", {{"Boscu Orm", "PER"}}));
    CHECK(settled(readings) ==
          "Tarelo Boscu Orm PER: a=Tarelo Boscu Orm, b=Tarelo Boscu Orm, c=Tarelo Boscu Orm, "
          "d=Boscu Orm");
  }
  SECTION("which is somebody else's where that is not much rarer") {
    readings.push_back(document("d", {{"Boscu Orm", "PER"}}));
    readings.push_back(document("e", {{"Boscu Orm", "PER"}}));
    CHECK(settled(readings).find("Boscu Orm PER: d=Boscu Orm, e=Boscu Orm") == 0);
  }
}

TEST_CASE("a given name that many have is nobody's by itself", "[store]") {
  std::vector<Reading> readings;
  for (const std::string name : {"a", "b", "c"})
    readings.push_back(document(name, {{"Anna Orm", "PER"}}));
  readings.push_back(document("d", {{"Anna", "PER", true}}));
  CHECK(settled(readings) == "Anna PER: d=Anna; Anna Orm PER: a=Anna Orm, b=Anna Orm, c=Anna Orm");
}

}  // namespace
TEST_CASE("counts that somebody put into a database are no danger", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  FactStore facts(path);
  store(facts, document("a", {kAnnLee}));
  SQLite::Database(path.string(), SQLite::OPEN_READWRITE)
      .exec("UPDATE name SET documents = 9223372036854775806");
  store(facts, document("b", {kAnnLee}));
  CHECK(entities(path) == "Ann Lee PER: a=Ann Lee, b=Ann Lee");
}

}  // namespace quern
