#include "ingest/output/conllu_document.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.h"

namespace quern {
namespace {

TEST_CASE("sentences without comments are numbered, and a paragraph's first is marked", "[write]") {
  const Parsed input = parsed("Prices/price/NOUN/2/nsubj fell/fall/VERB/0/root");
  std::vector<Sentence> sentences(3, input.sentence);
  sentences[2].paragraph = 1;
  Document document;
  document.name = "a\nb.txt";
  document.text = input.text;
  std::string lines = write_conllu(document, sentences);
  CHECK_THAT(lines, Catch::StartsWith("# newdoc id = a b.txt\n# newpar\n# sent_id = 1\n"
                                      "# text = Prices fell\n1\tPrices\tprice\tNOUN"));
  CHECK_THAT(lines, Catch::Contains("\n\n# sent_id = 2\n"));
  CHECK_THAT(lines, Catch::Contains("\n\n# newpar\n# sent_id = 3\n"));
}

TEST_CASE("comments that came with a sentence are kept as they are", "[write]") {
  Parsed input = parsed("Prices/price/NOUN/2/nsubj fell/fall/VERB/0/root");
  input.sentence.comments = {"# sent_id = x"};
  Document document;
  document.text = input.text;
  CHECK_THAT(write_conllu(document, std::vector<Sentence>{input.sentence}),
             Catch::StartsWith("# sent_id = x\n1\tPrices"));
  CHECK(write_conllu(document, {}).empty());
}

}  // namespace
}  // namespace quern
