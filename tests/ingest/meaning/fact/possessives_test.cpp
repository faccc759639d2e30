#include "ingest/meaning/fact/possessives.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("whoever is said to own something has it", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"possessive",
       "Oslo/Oslo/PROPN/3/nmod:poss 's/'s/PART/1/case/POS "
       "relations/relation/NOUN/6/nsubj with/with/ADP/5/case Rome/Rome/PROPN/3/nmod "
       "improved/improve/VERB/0/root/VBD",
       "Oslo | has | relations with Rome RULE possessive\n"
       "Oslo 's relations with Rome | improved | \n"},
      {"ranked, which would not be said of it alone",
       "Chile/Chile/PROPN/5/nmod:poss 's/'s/PART/1/case/POS most/most/ADV/4/advmod/RBS "
       "famous/famous/ADJ/5/amod bridge/bridge/NOUN/6/nsubj fell/fall/VERB/0/root/VBD",
       "Chile 's most famous bridge | fell | \n"},
      {"in a name nobody owns anything",
       "The/the/DET/2/det People/people/PROPN/4/nmod:poss 's/'s/PART/2/case/POS "
       "Army/Army/PROPN/5/nsubj left/leave/VERB/0/root/VBD",
       "The People 's Army | left | \n"},
      {"a name that ends like an owner",
       "Baker/Baker/PROPN/3/nsubj 's/'s/PART/1/case/POS opened/open/VERB/0/root/VBD "
       "shops/shop/NOUN/3/obj",
       "Baker 's | opened | shops\n"},
      {"what somebody does or suffers is not had",
       "Chile/Chile/PROPN/3/nmod:poss/NNP 's/'s/PART/1/case/POS attempt/attempt/NOUN/4/nsubj/NN "
       "failed/fail/VERB/0/root/VBD",
       "Chile 's attempt | failed | \n"},
      {"a time owns nothing",
       "Monday/Monday/PROPN/3/nmod:poss 's/'s/PART/1/case/POS fair/fair/NOUN/4/nsubj "
       "closed/close/VERB/0/root/VBD",
       "Monday 's fair | closed | \n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}
