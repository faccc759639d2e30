#include "schema/read/select.h"

#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

/// A database of a few facts, at "facts.db" in a folder of its own.
class Articles {
 public:
  Articles() {
    FactStore store(path());
    Reading korea = reading(
        "articles/korea.txt",
        {"China's Foreign Ministry spokesperson | declined to comment on | the deal | "
         "lemma=decline to comment on | to=Russia-North Korea defense pact",
         "it | is | a matter between two sovereign nations | lemma=be | of=the deal | "
         "by=China’s Foreign Ministry spokesperson | said=emphasize",
         "China | could limit | its support | lemma=limit | possible | in=Beijing",
         "Beijing | has expressed | concern | lemma=express | not",
         "the Chinese government | saw | a shift | lemma=see | sure=0.4 | rule=apposition"});
    korea.document.date = "2024-06-20";
    quern::store(store, korea);
    Reading sea = reading("articles/sea.txt", {"the U.S. envoy | met | Erdoğan | lemma=meet",
                                               "tourists | visit | the South China Sea"});
    sea.document.date = "2024-07-01";
    quern::store(store, sea);
    quern::store(store, reading("undated.txt", {"somebody | went | home | lemma=go"}));
  }
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "facts.db"; }

 private:
  TemporaryFolder folder_;
};

const std::string kSpokesperson =
    "China's Foreign Ministry spokesperson | declined to comment on | the deal\n";
const std::string kMatter = "it | is | a matter between two sovereign nations\n";
const std::string kLimit = "China | could limit | its support\n";
const std::string kConcern = "Beijing | has expressed | concern\n";
const std::string kShift = "the Chinese government | saw | a shift\n";
const std::string kEnvoy = "the U.S. envoy | met | Erdoğan\n";
const std::string kTourists = "tourists | visit | the South China Sea\n";
const std::string kSomebody = "somebody | went | home\n";
const std::string kAll =
    kSpokesperson + kMatter + kLimit + kConcern + kShift + kEnvoy + kTourists + kSomebody;

std::string refusal(const std::filesystem::path& path, const Filter& filter) {
  try {
    return "found: " + found(path, filter);
  } catch (const QueryError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("a filter finds the facts that meet all its conditions", "[query]") {
  const Articles articles;
  const auto [what, filter, expected] = GENERATE(table<std::string, Filter, std::string>({
      {"nothing asked", {}, kAll},
      {"subject", {.subject = {"China"}}, kSpokesperson + kLimit},
      {"subject, typographic", {.subject = {"CHINA’S"}}, kSpokesperson},
      {"subject by its meaning", {.subject = {"deal"}}, kMatter},
      {"object", {.object = {"china sea"}}, kTourists},
      {"object by its meaning", {.object = {"North Korea"}}, kSpokesperson},
      {"predicate by its lemma", {.predicate = {"decline"}}, kSpokesperson},
      {"predicate by its words", {.predicate = {"declined"}}, kSpokesperson},
      {"predicate by a wildcard", {.predicate = {"decline*"}}, kSpokesperson},
      {"predicate by two words of its lemma", {.predicate = {"comment on"}}, kSpokesperson},
      {"irregular", {.predicate = {"see"}}, kShift},
      {"wildcards at the front", {.predicate = {"*ess"}}, kConcern},
      {"wildcards inside", {.subject = {"Ch*a"}}, kSpokesperson + kLimit},
      {"either role", {.entity = {"China"}}, kSpokesperson + kLimit + kTourists},
      {"two patterns", {.subject = {"China", "spokesperson"}}, kSpokesperson},
      {"two roles", {.subject = {"China"}, .predicate = {"limit"}}, kLimit},
      {"nothing matches", {.subject = {"France"}}, ""},
      {"no accents", {.object = {"erdogan"}}, kEnvoy},
      {"abbreviation", {.subject = {"US"}}, kEnvoy},
      {"denied", {.polarity = Polarity::negative}, kConcern},
      {"possible", {.modality = Modality::possible}, kLimit},
      {"speaker", {.attributed_to = {"China"}}, kMatter},
      {"any speaker", {.attributed = true}, kMatter},
      {"own voice", {.subject = {"*"}, .attributed = false, .limit = 2}, kSpokesperson + kLimit},
      {"implied", {.derived = true}, kShift},
      {"stated, with a pattern", {.subject = {"chinese"}, .derived = false}, ""},
      {"document by name", {.document = {"sea.txt"}}, kEnvoy + kTourists},
      {"document by title", {.document = {"title of undated*"}}, kSomebody},
      {"since a month", {.since = "2024-07"}, kEnvoy + kTourists},
      {"since a day", {.since = "2024-06-21"}, kEnvoy + kTourists},
      {"until a month", {.until = "2024-06"}, kSpokesperson + kMatter + kLimit + kConcern + kShift},
      {"until a day, with a pattern", {.subject = {"china"}, .until = "2024-06-19"}, ""},
      {"sure", {.min_confidence = 0.5, .limit = 1, .offset = 4}, kEnvoy},
      {"not sure", {.subject = {"chinese"}, .min_confidence = 0.5}, ""},
      {"words", {.text = {"sovereign nations"}}, kMatter},
      {"words and a pattern", {.subject = {"it"}, .text = {"nations"}}, kMatter},
      {"a phrase", {.text = {"\"sovereign nations\""}}, kMatter},
      {"a phrase that is not there", {.text = {"\"nations sovereign\""}}, ""},
      {"and", {.text = {"matter AND nations"}}, kMatter},
      {"not", {.text = {"china NOT tourists"}}, kSpokesperson + kLimit},
      {"a beginning", {.text = {"sovere*"}}, kMatter},
      {"no FTS5 query", {.text = {"China's deal?"}}, kSpokesperson},
      {"half an FTS5 query", {.text = {"sovereign AND"}}, ""},
      {"limit", {.subject = {"china"}, .limit = 1}, kSpokesperson},
      {"limit of none", {.limit = 0}, ""},
      {"offset", {.subject = {"china"}, .offset = 1}, kLimit},
      {"sorted", {.subject = {"china"}, .sort = "predicate"}, kLimit + kSpokesperson},
      {"sorted the other way", {.document = {"sea"}, .sort = "-number"}, kTourists + kEnvoy},
      {"sorted by date, the undated last",
       {.sort = "-date", .offset = 1},
       kTourists + kSpokesperson + kMatter + kLimit + kConcern + kShift + kSomebody},
      {"the oldest of those that match",
       {.predicate = {"*"}, .sort = "date", .limit = 1},
       kSpokesperson},
      {"any word", {.object = {"*"}, .offset = 6}, kTourists + kSomebody},
  }));
  CAPTURE(what);
  CHECK(found(articles.path(), filter) == expected);
}

TEST_CASE("any word is in a phrase that has one, and in whom it means", "[query]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore facts(path);
    store(facts,
          reading("a", {"Acme | fell | ", "Acme | is | --", "习 | met | --", "-- | is | a mark",
                        "... | rose | 5 | of=shares", "... | left | it | who=Acme"}));
  }
  FactReader reader(path);
  CHECK(count_facts(reader, {.subject = {"*"}}) == 4);
  CHECK(count_facts(reader, {.object = {"*"}}) == 3);
}

TEST_CASE("letters in between are looked for in each phrase alone", "[query]") {
  const Articles articles;
  FactReader reader(articles.path());
  CHECK(count_facts(reader, {.subject = {"*ina"}}) == 2);
  CHECK(count_facts(reader, {.subject = {"?hina"}}) == 2);
  CHECK(count_facts(reader, {.subject = {"to*ists"}}) == 1);
  CHECK(count_facts(reader, {.predicate = {"*zzz"}}) == 0);
}

TEST_CASE("what nobody looks at is not read", "[query]") {
  const Articles articles;
  FactReader reader(articles.path());
  const auto take = [](const FactRow& row) {
    CHECK(row.number == 4);
    CHECK(row.subject == "Beijing");
    CHECK(row.polarity == "negative");
    CHECK(row.date == "2024-06-20");
    CHECK((row.predicate + row.object + row.arguments + row.id) == "");
    return false;
  };
  select_facts(reader, {.polarity = Polarity::negative}, take, RowFields({"subject", "date"}));
}

TEST_CASE("counts are of all matches, limit and offset apart", "[query]") {
  const Articles articles;
  FactReader reader(articles.path());
  CHECK(count_facts(reader, {}) == 8);
  CHECK(count_facts(reader, {.subject = {"china"}, .limit = 1, .offset = 1}) == 2);
  CHECK(count_facts(reader, {.subject = {"France"}}) == 0);
  CHECK(count_facts(reader, {.since = "2024"}) == 7);
}

TEST_CASE("each column of the view is a key to sort by", "[query]") {
  const Articles articles;
  FactReader reader(articles.path());
  SQLite::Statement view(reader.database().file(), "SELECT * FROM fact_view");
  for (int i = 0; i < view.getColumnCount(); ++i) {
    const std::string column = view.getColumnName(i);
    CAPTURE(column);
    int rows = 0;
    select_facts(reader, {.sort = "-" + column}, [&](const FactRow& /*row*/) {
      ++rows;
      return true;
    });
    CHECK(rows == 8);
  }
}

TEST_CASE("a row has what the view has", "[query]") {
  const Articles articles;
  FactReader reader(articles.path());
  int rows = 0;
  select_facts(reader, {}, [&](const FactRow& row) {
    SQLite::Statement view(reader.database().file(), "SELECT * FROM fact_view WHERE number = ?");
    view.bind(1, row.number);
    REQUIRE(view.executeStep());
    const auto text = [&](const char* column) { return view.getColumn(column).getString(); };
    CHECK(row.id == text("id"));
    CHECK(row.subject == text("subject"));
    CHECK(row.predicate == text("predicate"));
    CHECK(row.object == text("object"));
    CHECK(row.arguments == text("arguments"));
    CHECK(row.polarity == text("polarity"));
    CHECK(row.modality == text("modality"));
    CHECK(row.attribution == text("attribution"));
    CHECK(row.attribution_predicate == text("attribution_predicate"));
    CHECK(row.tense == text("tense"));
    CHECK(row.time == text("time"));
    CHECK(row.time_from == text("time_from"));
    CHECK(row.time_to == text("time_to"));
    CHECK(row.resolved_subject == text("resolved_subject"));
    CHECK(row.resolved_object == text("resolved_object"));
    CHECK(row.resolved_attribution == text("resolved_attribution"));
    CHECK(row.subject_entity == text("subject_entity"));
    CHECK(row.subject_type == text("subject_type"));
    CHECK(row.object_entity == text("object_entity"));
    CHECK(row.object_type == text("object_type"));
    CHECK(row.predicate_lemma == text("predicate_lemma"));
    CHECK(row.confidence == view.getColumn("confidence").getDouble());
    CHECK(row.derived_by == text("derived_by"));
    CHECK(row.document == text("document"));
    CHECK(row.title == text("title"));
    CHECK(row.date == text("date"));
    CHECK(row.source == text("source"));
    CHECK(row.url == text("url"));
    CHECK(row.sentence_index == view.getColumn("sentence_index").getInt64());
    CHECK(row.sentence == text("sentence"));
    CHECK(row.sentence_begin == view.getColumn("sentence_begin").getInt64());
    CHECK(row.sentence_end == view.getColumn("sentence_end").getInt64());
    CHECK(row.subject_spans == text("subject_spans"));
    CHECK(row.predicate_spans == text("predicate_spans"));
    CHECK(row.object_spans == text("object_spans"));
    ++rows;
    return true;
  });
  CHECK(rows == 8);
}

TEST_CASE("a row tells whom its subject and object mean, by name and type", "[query]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore facts(path);
    Reading strike = reading("a.txt", {"the firm | sued | it | who=Acme Inc. | whom=the strike",
                                       "tourists | left | Acme's shop | names=Acme Inc."});
    strike.entities[1].type = "";
    store(facts, strike);
  }
  FactReader reader(path);
  std::string meant;
  select_facts(reader, {}, [&](const FactRow& row) {
    meant += row.subject_entity + " (" + row.subject_type + "), " + row.object_entity + " (" +
             row.object_type + ")\n";
    return true;
  });
  CHECK(meant == "Acme Inc. (ORG), the strike ()\n (),  ()\n");
}

TEST_CASE("a time has a first and a last day, which sort", "[query]") {
  const auto [time, days] = GENERATE(table<std::string, std::string>({
      {"2024-06-20", "2024-06-20 to 2024-06-20"},
      {"2024-02", "2024-02-01 to 2024-02-29"},
      {"2023-02", "2023-02-01 to 2023-02-28"},
      {"2024-12", "2024-12-01 to 2024-12-31"},
      {"1958", "1958-01-01 to 1958-12-31"},
      {"2024-06-17/2024-06-23", "2024-06-17 to 2024-06-23"},
      {"1958-01-01/..", "1958-01-01 to "},
      {"../2026-12-31", " to 2026-12-31"},
      {"", " to "},
      {"soon", " to "},
      {"2024-13", " to "},
  }));
  CAPTURE(time);
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore facts(path);
    store(facts, reading("a.txt", {"Acme | sued | Beta | time=" + time}));
  }
  FactReader reader(path);
  select_facts(reader, {}, [&, expected = days](const FactRow& row) {
    CHECK(row.time_from + " to " + row.time_to == expected);
    return true;
  });
}

TEST_CASE("what cannot be asked is said in one line", "[query]") {
  const Articles articles;
  CHECK_THAT(refusal(articles.path(), {.sort = "price"}),
             Catch::StartsWith("cannot sort by 'price'; the columns are number, id, subject"));
  CHECK(refusal(articles.path(), {.subject = {" % "}}) == "there is no word in the pattern ' % '");
  CHECK(refusal(articles.path(), {.text = {"\""}}) ==
        "cannot search sentences for '\"'; write words, \"a phrase\", a AND b, a OR b, a NOT b, or "
        "pre*");
  CHECK(refusal(articles.path(), {.subject = {std::string(2'000, 'x')}}) ==
        "a pattern is longer than 1000 bytes");
  CHECK(refusal(articles.path(), {.subject = std::vector<std::string>(65, "x")}) ==
        "more than 64 patterns; ask for less");
}

TEST_CASE("what the user types is never SQL", "[query]") {
  const Articles articles;
  const std::string before = dump(articles.path());
  const std::string attack =
      GENERATE(as<std::string>(), "'; DROP TABLE fact; --", "\" OR 1=1 --", "china' OR '1'='1",
               ":v0", "?1", "china\0rest", "m0", "text : x) OR (", "^china", "{text}: x", "NEAR(");
  CAPTURE(attack);
  for (const Filter& filter :
       {Filter{.subject = {attack}}, Filter{.predicate = {attack}}, Filter{.object = {attack}},
        Filter{.entity = {attack}}, Filter{.attributed_to = {attack}}, Filter{.text = {attack}},
        Filter{.document = {attack}}, Filter{.since = attack}, Filter{.until = attack},
        Filter{.sort = attack}}) {
    const std::string answer = refusal(articles.path(), filter);
    CHECK(answer.find(kSomebody) == std::string::npos);
    CHECK(answer.find("SQL") == std::string::npos);
  }
  CHECK(dump(articles.path()) == before);
}

TEST_CASE("a fact is found by its number, in its paragraph", "[query]") {
  const Articles articles;
  FactReader reader(articles.path());
  const auto context = find_fact(reader, 7);
  REQUIRE(context);
  CHECK(context->fact.object == "the South China Sea");
  CHECK(context->fact.number == 7);
  CHECK(context->paragraph == "the U.S. envoy met Erdoğan. tourists visit the South China Sea.");
  CHECK(context->paragraph_begin == 0);
  CHECK_FALSE(find_fact(reader, 9));
  CHECK_FALSE(find_fact(reader, -1));
}

TEST_CASE("numbers that somebody altered are refused, or point to nothing", "[query]") {
  const Articles articles;
  const auto number = GENERATE(
      values<std::string>({"-9223372036854775808", "9223372036854775807", "-1", "4294967296"}));
  const auto change = GENERATE(values<std::string>(
      {"UPDATE fact SET sentence = ", "UPDATE fact SET subject = ",
       "UPDATE sentence SET begin_byte = ", "UPDATE sentence SET position = "}));
  CAPTURE(change, number);
  SQLite::Database(articles.path().string(), SQLite::OPEN_READWRITE)
      .tryExec(change + number + " WHERE id % 2 = 0");
  FactReader reader(articles.path());
  for (std::int64_t fact = 1; fact <= 8; ++fact) {
    try {
      static_cast<void>(find_fact(reader, fact));
      select_facts(reader, {}, [](const FactRow&) { return true; });
    } catch (const StoreError&) {  // It says that the database is damaged.
    } catch (const QueryError&) {
    }
  }
}

TEST_CASE("a query can be stopped", "[query]") {
  const Articles articles;
  FactReader reader(articles.path());
  SECTION("by whoever takes the rows") {
    int rows = 0;
    select_facts(reader, {}, [&](const FactRow& /*row*/) { return ++rows < 3; });
    CHECK(rows == 3);
  }
  SECTION("from outside") {
    int rows = 0;
    CHECK_THROWS_AS(select_facts(reader, {},
                                 [&](const FactRow& /*row*/) {
                                   ++rows;
                                   reader.interrupt();
                                   return true;
                                 }),
                    QueryInterrupted);
    CHECK(rows == 1);
    CHECK(count_facts(reader, {}) == 8);
  }
  SECTION("by the clock") {
    reader.set_deadline(std::chrono::steady_clock::now());
    SQLite::Statement endless(reader.database().file(),
                              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                              "SELECT count(*) FROM n");
    CHECK_THROWS_AS(endless.executeStep(), SQLite::Exception);
    reader.set_deadline(std::nullopt);
    CHECK(count_facts(reader, {}) == 8);
  }
}

TEST_CASE("what take throws passes through, and the reader is as good as before", "[query]") {
  const Articles articles;
  FactReader reader(articles.path());
  CHECK_THROWS_AS(select_facts(reader, {},
                               [](const FactRow& /*row*/) -> bool {
                                 throw std::logic_error("the disk is full");
                               }),
                  std::logic_error);
  CHECK(count_facts(reader, {}) == 8);
}

TEST_CASE("facts are found under every alias of their entity", "[query]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore facts(path);
    store(facts, reading("a", {"China | seeks | stability | who=China",
                               "Beijing | may know | the way | who=China",
                               "some in Beijing | view | the partnership | names=Beijing",
                               "Oslo | ignores | China's interests | who=Oslo | names=China",
                               "a China shop | sells | cups"}));
  }
  const std::string of_china =
      "China | seeks | stability\nBeijing | may know | the way\nOslo | ignores | China's "
      "interests\n";
  for (const std::string name : {"China", "Beijing", "beijing", "the Chinese government"}) {
    CAPTURE(name);
    CHECK(found(path, {.entity = {name}}) == of_china);
  }
  // Without an entity of that name, the words decide.
  CHECK(found(path, {.entity = {"shop"}}) == "a China shop | sells | cups\n");
  CHECK(found(path, {.subject = {"China"}}) ==
        "China | seeks | stability\nBeijing | may know | the way\na China shop | sells | cups\n");
  CHECK(found(path, {.entity = {"China"}, .document = {"a"}, .limit = 1}) ==
        "China | seeks | stability\n");
}
