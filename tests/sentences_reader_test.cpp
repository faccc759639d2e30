#include "ingest/read/sentences_reader.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace quern {
namespace {

TEST_CASE("a tokenised line is told from an ordinary one", "[read]") {
  const auto [line, expected] = GENERATE(table<std::string, bool>({
      {"He left for `` an open-air thriller . ''", true},
      {"Barbara 's son did n't go to St. Louis .", true},
      {"It rose 5 % -LRB- to 10 -RRB- in the U.S. .", true},
      {"Acme bought Beta", true},
      {"", true},
      {"China declined to comment.", false},
      {"\"Yes,\" he said .", false},
      {"Barbara's son left", false},
      {"He didn't go", false},
      {"Acme (a firm) fell", false},
  }));
  CAPTURE(line);
  CHECK(is_tokenised(line) == expected);
}

TEST_CASE("tokens come unescaped, with spans into the line as it is", "[read]") {
  const std::vector<std::string> lines = {"Acme -LRB- a firm -RRB- fell .", "", "It's over."};
  const Article article = read_sentences(lines);
  CHECK(article.document.text == "Acme -LRB- a firm -RRB- fell .\n\nIt's over.\n");
  REQUIRE(article.sentences);
  const std::vector<Sentence>& sentences = *article.sentences;
  REQUIRE(sentences.size() == 2);
  REQUIRE(sentences[0].tokens.size() == 7);
  CHECK(sentences[0].tokens[1].form == "(");
  CHECK(sentences[0].tokens[1].span == Span{5, 10});
  CHECK(sentences[0].span == Span{0, 30});
  CHECK(sentences[1].tokens.empty());
  CHECK(sentences[1].paragraph == 1);
  CHECK(sentences[1].span == Span{32, 42});
}

}  // namespace
}  // namespace quern
