// The prompt's own words: help, settings, what is said of a line that is wrong.
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <catch2/catch.hpp>

#include "query/prompt/init_file.h"
#include "tests/query/prompt/talk.h"

namespace quern {
namespace {

const std::vector<std::string> kFacts = {"China | backs | the pact", "China | left | Asia",
                                         "Iran | signed | a deal"};

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// An environment variable for the time of a test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() { ::unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;
  Variable(Variable&&) = delete;
  Variable& operator=(Variable&&) = delete;

 private:
  const char* name_;
};

}  // namespace

TEST_CASE("help, exit and quit need no dot", "[session]") {
  Talk talk(told(kFacts));
  CHECK(talk.say("help"));
  CHECK_THAT(talk.replies(), Catch::Contains(".timeline NAME"));
  CHECK_FALSE(talk.say(GENERATE("exit", "quit", "Quit", ".quit")));
}

TEST_CASE("help has a page on each topic", "[session]") {
  const auto [topic, words] = GENERATE(table<std::string, std::string>({
      {".help timeline", ".timeline China"},
      {"help .why", ".why 12"},
      {".help filters", "polarity:negative"},
      {".help pattern", "?x | meet | Kim"},
      {".help questions", "Who declined"},
      {".help sort", "sort: takes a column"},
      {".help timelin", "did you mean .help timeline?"},
      {".help zzzzzzzzz", "there is no help on 'zzzzzzzzz'; .help alone shows all"},
  }));
  CAPTURE(topic);
  Talk talk(told(kFacts));
  talk.say(topic);
  CHECK_THAT(talk.replies(), Catch::Contains(words));
}

TEST_CASE("a mark stands under what was not understood", "[session]") {
  const auto [line, marked] = GENERATE(table<std::string, std::string>({
      {"s:China subjet:Asia", "  s:China subjet:Asia\n          ^~~~~~\n"},
      {"s:China polarity:odd", "  s:China polarity:odd\n          ^~~~~~~~~~~~\n"},
      {"-since:2024", "  -since:2024\n  ^~~~~~~~~~~\n"},
      {"s:\"China", "  s:\"China\n    ^~~~~~\n"},
      {"China | left", "  China | left\n  ^~~~~~~~~~~~\n"},
      {".whi 1", "  .whi 1\n  ^~~~\n"},
      {".facets bad:x", "  bad:x\n  ^~~\n"},
  }));
  Talk talk(told(kFacts));
  talk.say(line);
  CHECK_THAT(talk.replies(), Catch::StartsWith(marked + "quern-query: "));
  Talk program(told(kFacts), false);
  program.say(line);
  CHECK_THAT(program.replies(), Catch::StartsWith("quern-query: "));
}

TEST_CASE(".limit alone shows all, .limit usual what was shown at first", "[session]") {
  Talk talk(told(kFacts));
  talk.say(".limit 1");
  talk.say("s:China");
  CHECK(talk.rows() == "China\tthe pact\n");
  talk.say(".limit");
  talk.say("s:China");
  CHECK(talk.rows() == "China\tthe pact\nChina\tthe pact\nChina\tAsia\n");
  talk.say(".timeline China");
  talk.say(".sql SELECT 1");
  talk.say(".facets");
  talk.say(".similar 1");
  CHECK_FALSE(talk.session().had_error());
  talk.say(".limit usual");
  talk.say(".limit -3");
  CHECK_THAT(talk.replies(), Catch::Contains(".limit takes a number of rows, all, or usual"));
}

TEST_CASE("a file gets no colours, the terminal again", "[session]") {
  const TemporaryFolder folder;
  {
    FactStore facts(folder.path() / "facts.db");
    store(facts, reading("a.txt", {"China | left | Asia | not"}));
  }
  FactReader reader(folder.path() / "facts.db");
  SessionOptions options;
  options.render.has_colour = true;
  StringOutput rows;
  StringOutput replies;
  QuestionReader questions;
  Session session(reader, questions, options, rows, replies);
  const auto file = folder.path() / "rows.txt";
  session.run(".output " + file.string());
  session.run("s:China");
  session.run(".output");
  CHECK_THAT(text_of(file), Catch::Contains("denied") && !Catch::Contains("\x1b["));
  session.run("s:China");
  CHECK_THAT(rows.text(), Catch::Contains("\x1b["));
}

TEST_CASE(".timing tells how long each line takes", "[session]") {
  Talk talk(told(kFacts));
  talk.say(".timing");
  talk.say("s:China");
  CHECK_THAT(talk.replies(), Catch::Matches("[^]*\\n[0-9]+\\.[0-9]{3} s\\n$"));
  talk.say(".timing perhaps");
  CHECK_THAT(talk.replies(), Catch::Contains(".timing takes on or off"));
}

TEST_CASE(".edit runs what the editor leaves", "[session]") {
  Talk talk(told(kFacts));
  const auto editor = talk.folder() / "editor";
  std::ofstream(editor) << "#!/bin/sh\nsed -i s/China/Iran/ \"$1\"\n";
  std::filesystem::permissions(editor, std::filesystem::perms::owner_all);
  const Variable chosen("VISUAL", editor.string());
  talk.say("s:China");
  talk.say(".edit");
  CHECK(talk.rows() == "China\tthe pact\nChina\tAsia\nIran\ta deal\n");
  const Variable broken("VISUAL", "false");
  talk.say(".edit s:China");
  CHECK_THAT(talk.replies(), Catch::Contains("the editor 'false' failed"));
  Talk program(told(kFacts), false);
  program.say(".edit");
  CHECK_THAT(program.replies(), Catch::Contains(".edit needs a terminal"));
}

TEST_CASE("lines of an init file run first", "[session]") {
  Talk talk(told(kFacts));
  const auto file = talk.folder() / "init";
  std::ofstream(file) << "# my own\n.columns object\n.nonsense\ns:China\n";
  CHECK(run_init_file(file, talk.session()));
  CHECK(talk.rows() == "the pact\nAsia\n");
  CHECK_THAT(talk.replies(), Catch::Contains(".nonsense is no command"));
  CHECK_THROWS_WITH(run_init_file(talk.folder(), talk.session()),
                    Catch::Contains("cannot be read"));
  const Variable config("XDG_CONFIG_HOME", talk.folder().string());
  CHECK(init_path() == talk.folder() / "quern" / "init");
}

TEST_CASE("odd lines never end the session", "[session]") {
  Talk talk(told(kFacts));
  const std::string line =
      GENERATE(as<std::string>{}, "|", "||", ";", "?x | ?", ":", "..", ". ",
               ".limit 99999999999999999999", ".help \"", "entity:\"", "-:", ".timeline \"",
               ".entity \"\"", ".edit", "entity:* subject:?", "a|b|c|d ; e", ".graph .svg");
  CAPTURE(line);
  const Variable editor("VISUAL", "true");
  CHECK(talk.say(line));
}

}  // namespace quern
