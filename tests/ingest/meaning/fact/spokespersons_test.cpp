#include "ingest/meaning/fact/spokespersons.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("whoever is spoken for does what the spokesperson does", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"a spokesman speaks for somebody",
       "Rome/Rome/PROPN/3/nmod:poss 's/'s/PART/1/case/POS "
       "spokesman/spokesman/NOUN/4/nsubj refused/refuse/VERB/0/root/VBD "
       "to/to/PART/6/mark/TO name/name/VERB/4/xcomp/VB the/the/DET/8/det "
       "winner/winner/NOUN/6/obj",
       "Rome | has | spokesman RULE possessive\n"
       "Rome 's spokesman | refused to name | the winner\n"
       "Rome | refused to name | the winner RULE spokesperson\n"},
      {"a driver speaks for nobody",
       "Rome/Rome/PROPN/3/nmod:poss 's/'s/PART/1/case/POS driver/driver/NOUN/4/nsubj "
       "left/leave/VERB/0/root/VBD",
       "Rome | has | driver RULE possessive\n"
       "Rome 's driver | left | \n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}
