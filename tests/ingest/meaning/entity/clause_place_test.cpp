#include "ingest/meaning/entity/clause_place.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

ClausePlace place(const std::string& line, TokenIndex earlier, TokenIndex later) {
  const Story article = story({line});
  const Trees trees = article.trees();
  return clause_place(trees.front(), earlier, later);
}

// Peru told Chile to cut its debts.
const std::string kTold =
    "Peru/Peru/PROPN/2/nsubj/NNP told/tell/VERB/0/root/VBD Chile/Chile/PROPN/2/obj/NNP "
    "to/to/PART/5/mark/TO cut/cut/VERB/2/xcomp/VB its/its/PRON/7/nmod:poss/PRP$ "
    "debts/debt/NOUN/5/obj/NNS";

// Peru criticised the report and its methods.
const std::string kReport =
    "Peru/Peru/PROPN/2/nsubj/NNP criticised/criticise/VERB/0/root/VBD the/the/DET/4/det/DT "
    "report/report/NOUN/2/obj/NN and/and/CCONJ/7/cc/CC its/its/PRON/7/nmod:poss/PRP$ "
    "methods/method/NOUN/4/conj/NNS";

// Lee said that Peru ended its aid.
const std::string kSaid =
    "Lee/Lee/PROPN/2/nsubj/NNP said/say/VERB/0/root/VBD that/that/SCONJ/5/mark/IN "
    "Peru/Peru/PROPN/5/nsubj/NNP ended/end/VERB/2/ccomp/VBD its/its/PRON/7/nmod:poss/PRP$ "
    "aid/aid/NOUN/5/obj/NN";

// The mine that lost its licence closed.
const std::string kMine =
    "The/the/DET/2/det/DT mine/mine/NOUN/7/nsubj/NN that/that/PRON/4/nsubj/WDT "
    "lost/lose/VERB/2/acl:relcl/VBD its/its/PRON/6/nmod:poss/PRP$ licence/licence/NOUN/4/obj/NN "
    "closed/close/VERB/0/root/VBD";

TEST_CASE("an antecedent stands somewhere to the clause of what takes it up", "[entity]") {
  CHECK(place(kTold, 0, 5) == ClausePlace::shared_doer);
  CHECK(place(kTold, 2, 5) == ClausePlace::controller);
  CHECK(place(kReport, 0, 5) == ClausePlace::doer);
  CHECK(place(kReport, 3, 5) == ClausePlace::beside_owned);
  CHECK(place(kSaid, 0, 5) == ClausePlace::doer_above);
  CHECK(place(kSaid, 3, 5) == ClausePlace::doer);
  CHECK(place(kMine, 1, 4) == ClausePlace::modified);
}

}  // namespace
}  // namespace quern
