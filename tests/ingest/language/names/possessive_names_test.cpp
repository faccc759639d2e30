#include "ingest/language/names/possessive_names.h"

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "tests/support/parsed.h"

namespace quern {
namespace {

/// The names of the words after possessives are kept: "Norvik_'s/ORG". `labels` as labelled() reads
/// them, `words` as parsed() does.
std::string kept(std::string_view words, std::string_view labels) {
  std::vector<Token> tokens = parsed(words).sentence.tokens;
  const std::vector<Token> names = labelled(labels);
  for (std::size_t i = 0; i < tokens.size(); ++i)
    tokens[i].name = names.at(i).name;
  keep_possessives(tokens);
  std::string text;
  for (const Token& token : tokens) {
    if (token.name == "O") continue;
    const bool begins = token.name.starts_with("B-");
    text += (text.empty() ? "" : begins ? " " : "_") + token.form;
    if (begins) text += "/" + token.name.substr(2);
  }
  return text;
}

TEST_CASE("a firm that is called by its founder's name is called so with its possessive",
          "[names]") {
  CHECK(kept("it/it/PRON/2/nsubj/PRP sold/sell/VERB/0/root/VBD at/at/ADP/4/case/IN "
             "Norvik/Norvik/PROPN/2/obl/NNP 's/'s/PART/4/case/POS",
             "it sold at Norvik/B-PER 's") == "Norvik/ORG_'s");
  CHECK(kept("Orlo/Orlo/PROPN/3/nsubj/NNP 's/'s/PART/1/case/POS sued/sue/VERB/0/root/VBD",
             "Orlo/B-PER 's sued") == "Orlo/ORG_'s");
  CHECK(kept("Norvik/Norvik/PROPN/6/nsubj/NNP 's/'s/PART/1/case/POS and/and/CCONJ/4/cc/CC "
             "Orlo/Orlo/PROPN/1/conj/NNP 's/'s/PART/4/case/POS fell/fall/VERB/0/root/VBD",
             "Norvik/B-ORG 's and Orlo/B-LOC 's fell") == "Norvik/ORG_'s Orlo/ORG_'s");
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
