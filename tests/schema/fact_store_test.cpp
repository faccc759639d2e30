#include "schema/fact_store.h"

#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

#include "schema/read/select.h"
#include "tests/support/database.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

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
  CHECK(number_of(path, "SELECT count(*) FROM fact_view WHERE subject_spans = '0-20' AND "
                        "object_spans = '44-52 90-95' AND tense = 'past'") == 1);
  CHECK(number_of(path, "SELECT length(hash) FROM fact WHERE typeof(hash) = 'blob'") == 16);
  check_sound(path);
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

TEST_CASE("tenses and spans of any kind come out as they went in", "[store]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  using Row = std::tuple<std::string, std::vector<Span>, std::string>;
  const auto [tense, spans, shown] = GENERATE(
      Row{"past", {{7, 11}}, "7-11"}, Row{"present", {{0, 2}, {9, 11}}, "0-2 9-11"},
      Row{"future", {{7, 13}}, "7-13"}, Row{"pluperfect", {}, ""}, Row{"", {{0, 4}}, "0-4"});
  CAPTURE(tense);
  Reading in = reading("a", {"Acme | bought | it"});
  in.facts[0].tense = tense;
  in.facts[0].subject.spans = spans;
  {
    FactStore database(path);
    store(database, in);
  }
  FactReader reader(path);
  const FactRow row = find_fact(reader, 1).value().fact;
  CHECK(row.tense == tense);
  CHECK(row.subject_spans == shown);
  CHECK(number_of(path, "SELECT count(*) FROM fact_view WHERE ifnull(tense, '') = '" + tense +
                            "' AND ifnull(subject_spans, '') = '" + shown + "'") == 1);
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
