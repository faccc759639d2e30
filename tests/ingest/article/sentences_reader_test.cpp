#include "ingest/article/sentences_reader.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace quern {
namespace {

TEST_CASE("each line is a sentence and a paragraph, and stays as it is", "[read]") {
  const std::vector<std::string> lines = {"Acme -LRB- a firm -RRB- fell .", "",
                                          "  It's over. So? "};
  const Article article = read_sentences(lines);
  CHECK(article.document.text == "Acme -LRB- a firm -RRB- fell .\n\n  It's over. So? \n");
  REQUIRE(article.sentences);
  const std::vector<Sentence>& sentences = *article.sentences;
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].span == Span{0, 30});
  CHECK(sentences[1].span == Span{34, 48});
  CHECK(sentences[1].paragraph == 1);
  CHECK(sentences[1].tokens.empty());
}

TEST_CASE("no lines give no sentences", "[read]") {
  CHECK(read_sentences({}).sentences->empty());
}

}  // namespace
}  // namespace quern
