#include "ingest/meaning/fact/event_nouns.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("a noun of doing says who does what", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"a noun of doing and its doer",
       "Chilean/Chilean/ADJ/2/amod/JJ support/support/NOUN/5/nsubj/NN for/for/ADP/4/case/IN "
       "Peru/Peru/PROPN/2/nmod/NNP grew/grow/VERB/0/root/VBD",
       "Chile | supports | Peru RULE event\n"
       "Chilean support for Peru | grew | \n"},
      {"a noun of doing of two",
       "The/the/DET/2/det/DT talks/talk/NOUN/7/nsubj/NNS between/between/ADP/4/case/IN "
       "Oslo/Oslo/PROPN/2/nmod/NNP and/and/CCONJ/6/cc/CC Rome/Rome/PROPN/4/conj/NNP "
       "failed/fail/VERB/0/root/VBD",
       "The talks | are between | Oslo and Rome RULE relation\n"
       "Oslo | holds talks with | Rome RULE event\n"
       "The talks between Oslo and Rome | failed | \n"},
      {"not yet",
       "Chile/Chile/PROPN/4/nmod:poss 's/'s/PART/1/case/POS planned/planned/ADJ/4/amod "
       "visit/visit/NOUN/7/nsubj to/to/ADP/6/case Peru/Peru/PROPN/4/nmod "
       "failed/fail/VERB/0/root/VBD",
       "Chile | visits | Peru POSSIBLE RULE event\n"
       "Chile 's planned visit to Peru | failed | \n"},
      {"a noun with another preposition",
       "Chile/Chile/PROPN/3/nmod:poss 's/'s/PART/1/case/POS visit/visit/NOUN/6/nsubj "
       "in/in/ADP/5/case May/May/PROPN/3/nmod failed/fail/VERB/0/root/VBD",
       "Chile 's visit in May | failed | \n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}
