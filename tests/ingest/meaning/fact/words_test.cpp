#include "ingest/meaning/fact/words.h"

#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("the words of a phrase are those of the text", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"a verb without its denial is whole",
       "They/they/PRON/4/nsubj wo/will/AUX/4/aux/MD n't/not/PART/4/advmod leave/leave/VERB/0/root/VB",
       "They | will leave |  NOT\n"},
      {"quotation marks around more than the phrase",
       "\"/\"/PUNCT/5/punct/`` The/the/DET/3/det/DT town/town/NOUN/5/nsubj/NN "
       "is/be/AUX/5/cop/VBZ silent/silent/ADJ/9/ccomp/JJ ,/,/PUNCT/5/punct/, "
       "\"/\"/PUNCT/5/punct/'' Smith/Smith/PROPN/9/nsubj/NNP said/say/VERB/0/root/VBD",
       "The town | is | silent BY Smith\n"
       "Smith | said | \" The town is silent , \"\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("gaps between the words of a phrase are closed by one space", "[fact]") {
  const Parsed input = parsed("In/in/ADP/2/case 1879/1879/NUM/4/obl he/he/PRON/4/nsubj/PRP "
                              "won/win/VERB/0/root/VBD");
  const Tree tree(input.sentence);
  const Phrase phrase = phrase_of(tree, input.text, {3, 0});
  CHECK(phrase.text == "won In");
  CHECK(phrase.spans == std::vector<Span>{{0, 2}, {11, 14}});
  CHECK(phrase_of(tree, input.text, {0, 1}).text == "In 1879");
  CHECK(phrase_of(tree, input.text, {}).text.empty());
  CHECK(tree.token(first_of({})).form.empty());
  CHECK(tree.token(last_of({0, 1})).form == "1879");
}
