#include "query/prompt/session.h"

#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "tests/query/prompt/talk.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

/// A pipe to a database of three facts, or of others.
class Conversation : public Talk {
 public:
  explicit Conversation(const std::vector<std::string>& stored, bool only_count = false)
      : Talk(told(stored), false, only_count) {}
  explicit Conversation(bool only_count = false)
      : Conversation(
            {"China | declined to comment on | the deal",
             "Beijing | may know | the way | not | possible | by=experts", "Putin | met | Kim"},
            only_count) {}
};

}  // namespace

TEST_CASE("lines of a session are filters", "[session]") {
  Conversation talk;
  CHECK(talk.session().run("subject:China"));
  CHECK(talk.session().run("? | met | ?"));
  CHECK(talk.rows() == "China\tthe deal\nPutin\tKim\n");
  CHECK(talk.replies().empty());
  CHECK(talk.session().rows() == 2);
}

TEST_CASE("a wrong line is reported and the session goes on", "[session]") {
  Conversation talk;
  CHECK(talk.session().run("subjet:China"));
  CHECK(talk.session().run(".whi 1"));
  CHECK(talk.session().run("sort:colour"));
  CHECK(talk.session().had_error());
  CHECK_THAT(talk.replies(), Catch::Contains("did you mean 'subject:'?"));
  CHECK_THAT(talk.replies(), Catch::Contains("did you mean .why?"));
  talk.session().run("s:Putin");
  CHECK(talk.rows() == "Putin\tKim\n");
}

TEST_CASE("commands change how answers look", "[session]") {
  Conversation talk;
  talk.session().run(".mode csv");
  talk.session().run(".columns subject");
  talk.session().run(".limit 1");
  talk.session().run("");
  talk.session().run("sort:subject");
  CHECK(talk.rows() == "Beijing\n");
  CHECK_FALSE(talk.session().run(".quit"));
}

TEST_CASE("rows go to a file, and only rows", "[session]") {
  Conversation talk;
  const TemporaryFolder folder;
  const auto file = folder.path() / "rows.tsv";
  talk.session().run(".output " + file.string());
  talk.session().run("s:China");
  talk.session().run(".help");
  CHECK_FALSE(std::filesystem::exists(file));  // It appears when it is whole.
  talk.session().run(".output");
  std::ifstream in(file);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  CHECK(text == "China\tthe deal\n");
  CHECK(talk.rows().empty());
}

TEST_CASE(".why shows a fact in its paragraph, .stats and .schema the database", "[session]") {
  Conversation talk;
  talk.session().run(".why 1");
  CHECK_THAT(talk.rows(), Catch::Contains("[S China] [P declined to comment on] [O the deal]"));
  talk.session().run(".stats");
  CHECK_THAT(talk.rows(), Catch::Contains("1 document, 3 sentences, 3 facts"));
  talk.session().run(".schema");
  CHECK_THAT(talk.rows(), Catch::Contains("CREATE VIEW fact_view"));
  talk.session().run(".why 99");
  CHECK_THAT(talk.replies(), Catch::Contains("there is no fact 99"));
}

TEST_CASE(".facets counts what the last filter, or one of its own, lets through", "[session]") {
  Conversation talk;
  talk.session().run(".facets");
  CHECK_THAT(talk.rows(), Catch::Contains("polarity\tpositive\t2\n"));
  CHECK_THAT(talk.rows(), Catch::Contains("speaker\texperts\t1\n"));
  talk.session().run("polarity:negative");
  talk.session().run(".facets");
  CHECK_THAT(talk.rows(), Catch::Contains("polarity\tnegative\t1\nmodality\tpossible\t1\n"));
  talk.session().run(".facets s:Putin");
  CHECK_THAT(talk.rows(), Catch::Contains("entity\tPutin\t1\nentity\tKim\t1\npredicate\tmet\t1\n"));
  talk.session().run(".mode dot");
  talk.session().run(".facets");
  CHECK_THAT(talk.replies(), Catch::Contains("make no graph"));
}

TEST_CASE(".conflicts shows what is said and denied, and nothing that a pronoun says",
          "[session]") {
  Conversation talk({"China | backs | the pact", "Putin | met | Kim",
                     "China | does not back | the pact | lemma=backs | not | by=experts",
                     "it | backs | Kim", "it | backs | Kim | not"});
  talk.session().run(".conflicts");
  CHECK(talk.rows() == "China\tthe pact\nChina\tthe pact\n");
  talk.session().run(".conflicts s:Putin");
  CHECK(talk.rows() == "China\tthe pact\nChina\tthe pact\n");
}

TEST_CASE(".conflicts shows where somebody was born in two places", "[session]") {
  Conversation talk({"Anna | was born in | Oslo | lemma=be bear in | whom=Oslo",
                     "Anna | was born in | Bergen | lemma=be bear in | whom=Bergen",
                     "Anna | may be born in | Rome | lemma=be bear in | whom=Rome | possible",
                     "Otto | was born in | Lyon | lemma=be bear in | whom=Lyon",
                     "Otto | was born in | the old Lyon | lemma=be bear in | whom=old Lyon",
                     "Mary | was born in | Lima | lemma=be bear in | whom=Lima",
                     "Mary | was born in | Limassol | lemma=be bear in | whom=Limassol",
                     "Otto | met | Kim | whom=Kim", "Otto | met | Putin | whom=Putin"});
  talk.session().run(".conflicts");
  const std::string conflicts = "Anna\tOslo\nAnna\tBergen\nMary\tLima\nMary\tLimassol\n";
  CHECK(talk.rows() == conflicts);
  talk.session().run(".conflicts polarity:negative");
  CHECK(talk.rows() == conflicts);
}

TEST_CASE(".similar shows facts that share most first", "[session]") {
  Conversation talk({"China | backs | the pact", "China | left | Asia", "Iran | signed | a deal",
                     "Iran | backs | the pact"});
  talk.session().run(".similar 1");
  CHECK(talk.rows() == "Iran\tthe pact\nChina\tAsia\n");
  talk.session().run(".similar 9");
  CHECK_THAT(talk.replies(), Catch::Contains("there is no fact 9"));
}

TEST_CASE(".timeline goes by the time of a fact, else by the article's date", "[session]") {
  Conversation talk({"China | backs | the pact", "China | left | Asia | time=2020-05-01",
                     "Iran | met | China | time=1999/2001"});
  talk.session().run(".timeline China");
  CHECK(talk.rows() == "Iran\tChina\nChina\tAsia\nChina\tthe pact\n");
}

TEST_CASE(".graph draws a name's facts in text", "[session]") {
  Conversation talk;
  talk.session().run(".graph China");
  CHECK(talk.rows() == "China\n└── declined to comment on ─▶ the deal\n");
  talk.session().run(".graph Kim");
  CHECK_THAT(talk.rows(), Catch::Contains("Kim\n└◀─ met ── Putin\n"));
  talk.session().run(".graph Beijing");
  CHECK_THAT(talk.rows(), Catch::Contains("the way (denied; possible; according to experts)"));
}

TEST_CASE(".page writes the facts of a name, a filter or the last filter to a file", "[session]") {
  const auto [words, heading] = GENERATE(table<std::string, std::string>(
      {{"Kim", "entity:Kim"}, {"predicate:met", "predicate:met"}, {"", "subject:China"}}));
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "facts.html").string();
  Conversation talk;
  talk.session().run("subject:China");
  talk.session().run(".page " + words + " " + file);
  std::ifstream page(file);
  const std::string text{std::istreambuf_iterator<char>(page), {}};
  CHECK_THAT(text, Catch::Contains("<h1>" + heading + "</h1>") && Catch::Contains("id=\"f"));
  talk.session().run(".page Kim");
  CHECK_THAT(talk.replies(), Catch::Contains(".page takes a file"));
}

TEST_CASE(".sql reads, and does nothing else", "[session]") {
  Conversation talk;
  talk.session().run(".sql SELECT count(*) AS n, 'x' FROM fact_view WHERE object LIKE '%deal';");
  CHECK(talk.rows() == "1\tx\n");
  const std::string refused = GENERATE(
      as<std::string>{}, "DELETE FROM fact", "SELECT 1; SELECT 2", "PRAGMA query_only = off",
      "ATTACH 'x.db' AS x", "CREATE TEMP TABLE t (a)", "SELECT load_extension('x')", "BEGIN",
      "EXPLAIN DELETE FROM fact", "SELECT * FROM nothing", "SELECT", "");
  CAPTURE(refused);
  talk.session().run(".sql " + refused);
  CHECK(talk.session().had_error());
  CHECK(talk.rows() == "1\tx\n");
  talk.session().run(".limit 2");
  talk.session().run(
      ".sql WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
  CHECK(talk.rows() == "1\tx\n1\n2\n");
}

TEST_CASE("an answer without rows says what removed them", "[session]") {
  Talk talk(told({"China | backs | the pact", "China | left | Asia | not"}));
  const auto [line, hint] = GENERATE(table<std::string, std::string>({
      {"s:China p:backs polarity:negative", "without polarity:negative 1 fact matches\n"},
      {"s:China p:backs polarity:negative", "without predicate:backs 1 fact matches\n"},
      {"s:Chna", "no subject has 'chna'; did you mean 'china'?\n"},
      {"p:bakcs", "no fact matches 'predicate:bakcs'\n"},
      {"p:bakcs", "no predicate has 'bakcs'; did you mean 'backs'?\n"},
      {"s:China limit:1", "the first 1 row, there are more"},
      {"s:China limit:2", "2 rows; .why"},
      {"s:China limit:9223372036854775807", "2 rows; .why"},
  }));
  talk.say(line);
  CHECK_THAT(talk.replies(), Catch::Contains(hint));
}

TEST_CASE("counting gives a number a line", "[session]") {
  Conversation talk(true);
  talk.session().run("polarity:negative");
  talk.session().run("s:nobody");
  CHECK(talk.rows() == "1\n0\n");
}

TEST_CASE(".entity shows names, why they belong, and facts in both roles", "[session]") {
  const TemporaryFolder folder;
  {
    FactStore facts(folder.path() / "facts.db");
    Reading korea = reading("a", {"Pyongyang | fired | shells | who=North Korea",
                                  "Seoul | warned | North Korea | whom=North Korea"});
    korea.entities[0].aliases[0].reason = "capital";
    korea.document.date = "2015-08-21";
    store(facts, korea);
    Reading later = reading("b", {"North Korea | signed | a pact | who=North Korea"});
    later.document.date = "2024-06-20";
    store(facts, later);
  }
  FactReader reader(folder.path() / "facts.db");
  SessionOptions options;
  options.render.columns = columns_named("subject,object");
  StringOutput rows;
  StringOutput replies;
  QuestionReader questions;
  Session session(reader, questions, options, rows, replies);
  session.run(".entity \"North Korea\"");
  CHECK(rows.text() == "North Korea (ORG), seen from 2015-08-21 to 2024-06-20\n"
                       "  subject of 2 facts, object of 1 fact, named within 0 facts\n"
                       "  North Korea: name, 2 times in 2 documents\n"
                       "  Pyongyang: capital, 1 time in 1 document\n"
                       "\n"
                       "subject      object\n"
                       "───────────  ───────────\n"
                       "North Korea  a pact\n"
                       "Pyongyang    shells\n"
                       "Seoul        North Korea\n");
  session.run(".entity Atlantis");
  CHECK(replies.text() == "quern-query: nobody and nothing is known as 'Atlantis'\n");
}

TEST_CASE(".corroborated shows what several sentences say", "[session]") {
  const TemporaryFolder folder;
  {
    FactStore facts(folder.path() / "facts.db");
    store(facts, reading("a", {"China | seeks | stability | lemma=seek | who=China",
                               "Beijing | sought | stability | lemma=seek | who=China",
                               "China | seeks | allies | lemma=seek | who=China"}));
    store(facts, reading("b", {"China | seeks | stability | lemma=seek | who=China",
                               "Chile | seeks | stability | lemma=seek",
                               "China | seeks | stability | lemma=seek | who=China | not"}));
  }
  FactReader reader(folder.path() / "facts.db");
  StringOutput rows;
  StringOutput replies;
  QuestionReader questions;
  Session session(reader, questions, {}, rows, replies);
  session.run(".corroborated");
  CHECK(rows.text() == "2 documents, 3 sentences: China | seek | stability  (.why 1)\n");
  session.run(".corroborated subject:Chile");
  CHECK(rows.text() == "2 documents, 3 sentences: China | seek | stability  (.why 1)\n");
}

TEST_CASE("columns of joined patterns are refused where there are none", "[session]") {
  Conversation talk;
  talk.session().run(".columns ?x");
  const std::string line =
      GENERATE(".similar 1", ".timeline China", ".corroborated", ".conflicts", "s:China",
               "distinct:yes", ".entity China", ".facets", ".graph China");
  CAPTURE(line);
  CHECK(talk.session().run(line));
  CHECK(talk.session().run("?x | met | Kim ; ?x | met | Kim"));
  CHECK_THAT(talk.rows(), Catch::Contains("Putin"));
}
