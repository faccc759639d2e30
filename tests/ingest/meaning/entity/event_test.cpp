#include "ingest/meaning/entity/event.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

/// The last line that resolved() has for the article.
std::string last_fact(const std::vector<std::string>& lines) {
  std::string facts = resolved(story(lines));
  if (facts.empty()) return facts;
  facts.pop_back();
  return facts.substr(facts.rfind('\n') + 1);
}

std::string criticized(const std::string& object) {
  return "Norway/Norway/PROPN/2/nsubj/NNP#B-LOC criticized/criticize/VERB/0/root/VBD " + object;
}

const std::string kChileIsSilent =
    "Chile/Chile/PROPN/3/nsubj/NNP#B-LOC is/be/AUX/3/cop/VBZ silent/silent/ADJ/0/root/JJ "
    "on/on/ADP/6/case/IN the/the/DET/6/det/DT pact/pact/NOUN/3/obl/NN";

TEST_CASE("a noun of doing takes up who did what", "[entity]") {
  CHECK(last_fact(
            {kChileIsSilent, criticized("this/this/DET/4/det/DT silence/silence/NOUN/2/obj/NN")}) ==
        "Norway | criticized | Chile’s silence on the pact");
  CHECK(last_fact({kChileIsSilent,
                   criticized("Chile/Chile/PROPN/5/nmod:poss/NNP#B-LOC 's/'s/PART/3/case/POS "
                              "silence/silence/NOUN/2/obj/NN")}) ==
        "Norway | criticized | Chile’s silence on the pact");
  // Of another one, and of one whose matter is told.
  CHECK(last_fact({kChileIsSilent,
                   criticized("Peru/Peru/PROPN/5/nmod:poss/NNP#B-LOC 's/'s/PART/3/case/POS "
                              "silence/silence/NOUN/2/obj/NN")}) ==
        "Norway | criticized | Peru 's silence");
  CHECK(
      last_fact({kChileIsSilent, criticized("this/this/DET/4/det/DT offer/offer/NOUN/2/obj/NN")}) ==
      "Norway | criticized | this offer");
}

TEST_CASE("a noun whose matter is told takes up nothing", "[entity]") {
  CHECK(last_fact({kChileIsSilent,
                   criticized("that/that/DET/4/det/DT silence/silence/NOUN/2/obj/NN of/of/ADP/6/"
                              "case/IN Peru/Peru/PROPN/4/nmod/NNP#B-LOC")}) ==
        "Norway | criticized | that silence of Peru");
}

TEST_CASE("a noun of saying takes up what was just said", "[entity]") {
  const std::string lee_said =
      "Lee/Lee/PROPN/2/nsubj/NNP#B-PER said/say/VERB/0/root/VBD that/that/SCONJ/5/mark/IN "
      "prices/price/NOUN/5/nsubj/NNS rose/rise/VERB/2/ccomp/VBD";
  const std::string these_claims =
      criticized("these/this/DET/4/det/DT claims/claim/NOUN/2/obj/NNS");
  CHECK(last_fact({lee_said, these_claims}) == "Norway | criticized | claims that prices rose");
  CHECK(last_fact({lee_said, criticized("the/the/DET/4/det/DT claims/claim/NOUN/2/obj/NNS")}) ==
        "Norway | criticized | the claims");
}

}  // namespace
}  // namespace quern
