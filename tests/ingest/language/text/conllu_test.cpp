#include "ingest/language/text/conllu.h"

#include <sstream>
#include <string>
#include <tuple>

#include <catch2/catch.hpp>

using namespace quern;

namespace {

std::vector<Sentence> read(const std::string& text) {
  std::istringstream input(text);
  return read_conllu(input);
}

// Columns are parted by one space here, "_" is left as it is.
std::string tabs(std::string text) {
  for (char& c : text)
    if (c == ' ') c = '\t';
  return text;
}

std::string refusal(const std::string& text) {
  try {
    read(text);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("what is read is written again", "[conllu]") {
  const std::string text = "# newpar\n# sent_id = 1\n" +
                           tabs("1 China China PROPN NNP Number=Sing 4 nsubj _ Name=B-PLACE\n"
                                "2-3 didn't _ _ _ _ _ _ _ _\n"
                                "2 did do AUX VBD _ 4 aux _ _\n"
                                "3 n't not PART RB Polarity=Neg 4 advmod _ _\n"
                                "4 comment comment VERB VB VerbForm=Inf 0 root _ SpaceAfter=No\n"
                                "5 . . PUNCT . _ 4 punct _ SpaceAfter=No\n") +
                           "\n" + tabs("1 _ _ SYM NFP _ 0 root _ _\n") + "\n";
  const auto sentences = read(text);
  REQUIRE(sentences.size() == 2);
  CHECK(to_conllu(sentences[0]) + to_conllu(sentences[1]) == text);

  const Sentence& first = sentences[0];
  CHECK(first.tokens[0].name == "B-PLACE");
  CHECK_FALSE(first.tokens[1].space_after);
  CHECK(first.tokens[2].space_after);
  CHECK(first.tokens[3].head == kRoot);
  CHECK(first.tokens[2].span == Span{9, 12});
  CHECK(first.span == Span{0, 21});
}

TEST_CASE("empty nodes are skipped and the last empty line may be missing", "[conllu]") {
  const auto sentences = read(tabs("1 It it PRON PRP _ 2 nsubj _ _\r\n"
                                   "1.1 was be AUX VBD _ _ _ _ _\r\n"
                                   "2 fell fall VERB VBD _ 0 root _ _\r\n"));
  REQUIRE(sentences.size() == 1);
  CHECK(sentences[0].tokens.size() == 2);
}

TEST_CASE("words without annotation can be read and written", "[conllu]") {
  const std::string text = tabs("1 It _ X _ _ _ _ _ _\n") + "\n";
  const auto sentences = read(text);
  CHECK(sentences.at(0).tokens.at(0).head == kUnattached);
  CHECK(to_conllu(sentences[0]) == text);
}

TEST_CASE("malformed lines are named", "[conllu]") {
  const auto [text, line] = GENERATE(table<std::string, std::string>({
      {"1 It it\n", "line 1: "},
      {"# text = It\n1 It it PRON PRP _ 0 root _ _ more\n", "line 2: "},
      {"2 It it PRON PRP _ 0 root _ _\n", "line 1: "},
      {"x It it PRON PRP _ 0 root _ _\n", "line 1: "},
      {"1 It it PRON PRP _ x root _ _\n", "line 1: "},
      {"1 It it PRON PRP _ 5 root _ _\n\n", "line 2: "},
      {"1-2 It's _ _ _ _ _ _ _ _\n1 It it PRON PRP _ 0 root _ _\n\n", "line 3: "},
      {"2-1 It's _ _ _ _ _ _ _ _\n", "line 1: "},
      {"1-2 It's _ _ _ _ _ _ _ _\n\n", "line 2: "},
      {"99999999999 It it PRON PRP _ 0 root _ _\n", "line 1: "},
  }));
  CAPTURE(text);
  CHECK(refusal(tabs(text)).substr(0, line.size()) == line);
}

TEST_CASE("nothing is read from nothing", "[conllu]") {
  CHECK(read("").empty());
  CHECK(read("\n\n").empty());
  CHECK(read("# only a comment\n").empty());
}
