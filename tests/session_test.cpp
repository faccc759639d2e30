#include "query/prompt/session.h"

#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch.hpp>

#include "schema/fact_store.h"
#include "tests/stored.h"
#include "tests/temporary_folder.h"

using namespace quern;

namespace {

/// A database of three facts and a session over it, its rows and replies kept apart.
class Conversation {
 public:
  explicit Conversation(bool only_count = false) {
    {
      FactStore facts(path());
      store(facts, reading("a.txt", {"China | declined to comment on | the deal",
                                     "Beijing | may know | the way | not | possible | by=experts",
                                     "Putin | met | Kim"}));
    }
    reader_.emplace(path());
    SessionOptions options;
    options.render.format = Format::tsv;
    options.render.columns = columns_named("subject,object");
    options.render.has_header = false;
    options.only_count = only_count;
    session_.emplace(*reader_, options, rows_, replies_);
  }

  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "facts.db"; }
  Session& session() { return *session_; }
  [[nodiscard]] const std::string& rows() const { return rows_.text(); }
  [[nodiscard]] const std::string& replies() const { return replies_.text(); }

 private:
  TemporaryFolder folder_;
  StringOutput rows_;
  StringOutput replies_;
  std::optional<FactReader> reader_;
  std::optional<Session> session_;
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
  options.render.format = Format::tsv;
  options.render.columns = columns_named("subject,object");
  StringOutput rows;
  StringOutput replies;
  Session session(reader, options, rows, replies);
  session.run(".entity \"North Korea\"");
  CHECK(rows.text() == "North Korea (ORG), seen from 2015-08-21 to 2024-06-20\n"
                       "  subject of 2 facts, object of 1 fact, named within 0 facts\n"
                       "  North Korea: name, 2 times in 2 documents\n"
                       "  Pyongyang: capital, 1 time in 1 document\n"
                       "\n"
                       "subject\tobject\n"
                       "Pyongyang\tshells\n"
                       "Seoul\tNorth Korea\n"
                       "North Korea\ta pact\n");
  session.run(".entity Atlantis");
  CHECK(replies.text() == "quern-query: nobody and nothing is known as 'Atlantis'\n");
}
