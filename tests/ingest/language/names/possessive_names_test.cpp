#include "ingest/language/names/possessive_names.h"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/named.h"

namespace quern {
namespace {

/// The names of the words after possessives are kept: "Norvik_'s/ORG".
std::string kept(std::string_view words, std::string_view labels) {
  std::vector<Token> tokens = named(words, labels);
  keep_possessives(tokens);
  return names_text(tokens);
}

TEST_CASE("a firm that is called by its founder's name is called so with its possessive",
          "[names]") {
  CHECK(kept("it/it/PRON/2/nsubj/PRP sold/sell/VERB/0/root/VBD at/at/ADP/4/case/IN "
             "Norvik/Norvik/PROPN/2/obl/NNP 's/'s/PART/4/case/POS",
             "it sold at Norvik/B-PER 's") == "Norvik_'s/ORG");
  CHECK(kept("Orlo/Orlo/PROPN/3/nsubj/NNP 's/'s/PART/1/case/POS sued/sue/VERB/0/root/VBD",
             "Orlo/B-PER 's sued") == "Orlo_'s/ORG");
  CHECK(kept("Norvik/Norvik/PROPN/6/nsubj/NNP 's/'s/PART/1/case/POS and/and/CCONJ/4/cc/CC "
             "Orlo/Orlo/PROPN/1/conj/NNP 's/'s/PART/4/case/POS fell/fall/VERB/0/root/VBD",
             "Norvik/B-ORG 's and Orlo/B-LOC 's fell") == "Norvik_'s/ORG Orlo_'s/ORG");
}

TEST_CASE("who owns something is called so without the possessive", "[names]") {
  CHECK(kept("Ann/Ann/PROPN/3/nmod:poss/NNP 's/'s/PART/1/case/POS house/house/NOUN/4/nsubj/NN "
             "burnt/burn/VERB/0/root/VBD",
             "Ann/B-PER 's house burnt") == "Ann/PER");
  CHECK(kept("a/a/DET/2/det/DT friend/friend/NOUN/6/nsubj/NN of/of/ADP/4/case/IN "
             "Ann/Ann/PROPN/2/nmod/NNP 's/'s/PART/4/case/POS left/leave/VERB/0/root/VBD",
             "a friend of Ann/B-PER 's left") == "Ann/PER");
  CHECK(kept("it/it/PRON/3/nsubj/PRP was/be/AUX/3/cop/VBD Ann/Ann/PROPN/0/root/NNP "
             "'s/'s/PART/3/case/POS",
             "it was Ann/B-PER 's") == "Ann/PER");
}

}  // namespace
}  // namespace quern
