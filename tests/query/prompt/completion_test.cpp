#include "query/prompt/completion.h"

#include <fmt/format.h>
#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "query/prompt/paste.h"
#include "schema/fact_store.h"
#include "tests/support/stored.h"
#include "tests/support/temporary_folder.h"

using namespace quern;

namespace {

/// The line with what all candidates begin with, then the candidates, if there are several.
std::string completion_of(FactReader& reader, const std::string& line) {
  const Completion found = completed(reader, line);
  std::string text = line.substr(0, line.size() - found.replaced) + found.start;
  if (found.candidates.empty()) return "nothing";
  if (found.candidates.size() == 1) return text;
  return fmt::format("{} ({})", text, fmt::join(found.candidates, "; "));
}

}  // namespace

TEST_CASE("a line is completed by what may stand there", "[completion]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "facts.db";
  {
    FactStore facts(path);
    store(facts, reading("a.txt", {"China | declined to comment on | the deal",
                                   "North Korea | sent | troops | by=South Korea",
                                   "China’s army | declares | war", "Chile | met | \"Kim\""}));
  }
  FactReader reader(path);
  const auto [line, result] = GENERATE(table<std::string, std::string>({
      {".timel", ".timeline "},
      {".mode cs", ".mode csv"},
      {".help patt", ".help patterns"},
      {".columns subject,predi",
       ".columns subject,predicate (predicate; predicate_lemma; predicate_spans)"},
      {".timeline nor", ".timeline North Korea"},
      {".facets mod", ".facets modality:"},
      {"pol", "polarity:"},
      {"-pol", "-polarity:"},
      {"s:China modality:p", "s:China modality:possible "},
      {"derived:", "derived: (yes ; no )"},
      {"sort:conf", "sort:confidence "},
      {"subject:nor", "subject:\"North Korea\" "},
      {"subject:\"North K", "subject:\"North Korea\" "},
      {"by:Sou", "by:\"South Korea\" "},
      {"s:Chin", "s:China (China ; \"China’s army\" )"},
      {"p:decl", "p:decl (declares ; \"declined to comment on\" )"},
      {"Chil", "Chile"},
      {"Nor", "North Korea"},
      {"Who met Chil", "Who met Chile"},
      {"China | decli", "China | declined to comment on | "},
      {"nor", "North Korea"},
      {"? | sent | tr", "? | sent | troops"},
      {"object:", "nothing"},
      {"object:\"", "nothing"},
      {"object:Kim", "nothing"},
      {"since:20", "nothing"},
      {"", "nothing"},
      {"s:x\xFF", "nothing"},
  }));
  CHECK(completion_of(reader, line) == result);
}

TEST_CASE("a paste is lines without control characters", "[completion]") {
  const auto [text, lines] = GENERATE(table<std::string, std::vector<std::string>>({
      {"", {""}},
      {"s:China", {"s:China"}},
      {"s:China\r\n.stats\n", {"s:China", ".stats", ""}},
      {"a\rb\nc", {"a", "b", "c"}},
      {"a\tb\x1b[31m\x03", {"a b[31m"}},
      {"Erdoğan\n\n", {"Erdoğan", "", ""}},
  }));
  CHECK(pasted_lines(text) == lines);
}
