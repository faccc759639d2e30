#include "ingest/article/conllu_document.h"

#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/output/conllu_document.h"

namespace quern {
namespace {

const std::string kTwoParagraphs = "# newdoc id = news-7\n# sent_id = 1\n"
                                   "1\tChina\tChina\tPROPN\tNNP\t_\t2\tnsubj\t_\tName=B-LOC\n"
                                   "2\tdeclined\tdecline\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
                                   "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n"
                                   "# newpar\n# sent_id = 2\n"
                                   "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                                   "1\tDo\tdo\tVERB\tVB\t_\t0\troot\t_\t_\n"
                                   "2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n\n";

TEST_CASE("sentences in CoNLL-U become a document with its text", "[read]") {
  const Article article = document_of_sentences(read_conllu_block(kTwoParagraphs));
  CHECK(article.document.text == "China declined.\n\nDon't");
  CHECK(article.document.paragraphs == std::vector<Span>{{0, 15}, {17, 22}});
  REQUIRE(article.sentences);
  const std::vector<Sentence>& sentences = *article.sentences;
  REQUIRE(sentences.size() == 2);
  CHECK(new_document_id(sentences[0]) == "news-7");
  CHECK_FALSE(new_document_id(sentences[1]).has_value());
  CHECK(sentences[1].span == Span{17, 22});
  CHECK(sentences[1].tokens[1].span == Span{19, 22});
  CHECK(sentences[1].paragraph == 1);
  // Comments and multiword tokens come out as they went in.
  CHECK(write_conllu(article.document, sentences) == kTwoParagraphs);
}

TEST_CASE("sentences without comments get their place and text", "[write]") {
  Article article = document_of_sentences(read_conllu_block(kTwoParagraphs));
  article.document.name = "a.txt";
  for (Sentence& sentence : *article.sentences)
    sentence.comments.clear();
  const std::string lines = write_conllu(article.document, *article.sentences);
  CHECK_THAT(lines, Catch::StartsWith("# newdoc id = a.txt\n# newpar\n# sent_id = 1\n"
                                      "# text = China declined.\n1\tChina"));
  CHECK_THAT(lines, Catch::Contains("\n\n# newpar\n# sent_id = 2\n# text = Don't\n1-2\tDon't"));
}

TEST_CASE("malformed CoNLL-U is refused with its reason", "[read]") {
  CHECK_THROWS_AS(read_conllu_block("1\tChina\n"), ReadError);
}

}  // namespace
}  // namespace quern
