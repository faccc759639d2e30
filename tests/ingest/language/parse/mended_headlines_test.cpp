#include <string>

#include <catch2/catch.hpp>

#include "tests/ingest/language/parse/mended.h"

namespace quern {
namespace {

TEST_CASE("a verb with an article has a subject", "[parse]") {
  // "a bomb strikes buses"
  CHECK(mended("a/a/DET/3/det bomb/bomb/NOUN/3/compound/NN strikes/strike/VERB/0/root/VBZ "
               "buses/bus/NOUN/3/obj/NNS") ==
        "a>bomb:det bomb>strikes:nsubj strikes>:root buses>strikes:obj");
  CHECK(mended("the/the/DET/3/det military/military/ADJ/3/amod/JJ rules/rule/VERB/0/root/VBZ "
               "Peru/Peru/PROPN/3/nmod") ==
        "the>military:det military>rules:nsubj rules>:root Peru>rules:obl");
  CHECK(mended("a/a/DET/4/det road/road/NOUN/4/nsubj/NN bomb/bomb/NOUN/4/compound/NN "
               "hits/hit/VERB/0/root/VBZ") ==
        "a>bomb:det road>bomb:compound bomb>hits:nsubj hits>:root");
  CHECK(mended("a/a/DET/3/det bomb/bomb/NOUN/3/compound/NN strike/strike/NOUN/0/root/NN") ==
        "a>strike:det bomb>strike:compound strike>:root");
  CHECK(mended("they/they/PRON/2/nsubj strike/strike/VERB/0/root/VBP") ==
        "they>strike:nsubj strike>:root");
}

TEST_CASE("what news tells in the present is no noun", "[parse]") {
  // "Police arrest ten men"
  CHECK(mended("Police/police/NOUN/2/compound/NN arrest/arrest/NOUN/0/root/NN "
               "ten/ten/NUM/4/nummod men/man/NOUN/2/appos/NNS") ==
        "Police>arrest:nsubj arrest>:root ten>men:nummod men>arrest:obj");
  CHECK(mended("A/a/DET/3/det quake/quake/NOUN/3/compound/NN strikes/strike/NOUN/0/root/NNS "
               "near/near/ADP/5/case Turin/Turin/PROPN/3/nmod") ==
        "A>quake:det quake>strikes:nsubj strikes>:root near>Turin:case Turin>strikes:obl");
  CHECK(mended("council/council/NOUN/2/compound/NN votes/vote/NOUN/0/root/NNS "
               "to/to/PART/4/mark leave/leave/VERB/2/acl/VB") ==
        "council>votes:nsubj votes>:root to>leave:mark leave>votes:xcomp");
  CHECK(mended("police/police/NOUN/2/compound/NN votes/vote/NOUN/0/root/NNS "
               "of/of/ADP/4/case Lee/Lee/PROPN/2/nmod") ==
        "police>votes:compound votes>:root of>Lee:case Lee>votes:nmod");
  CHECK(mended("The/the/DET/3/det miner/miner/NOUN/3/compound/NN song/song/NOUN/0/root/NN "
               "Lament/Lament/PROPN/3/appos") ==
        "The>song:det miner>song:compound song>:root Lament>song:appos");
}

TEST_CASE("a finite verb does not hang on its subject", "[parse]") {
  // "A bus full overturns here"
  CHECK(mended("A/a/DET/2/det bus/bus/NOUN/0/root/NN full/full/ADJ/2/amod/JJ "
               "overturns/overturn/VERB/2/parataxis/VBZ here/here/ADV/4/advmod") ==
        "A>bus:det bus>overturns:nsubj full>bus:amod overturns>:root here>overturns:advmod");
  CHECK(mended("court/court/NOUN/0/root/NN fines/fine/VERB/1/acl/VBZ men/man/NOUN/1/appos/NNS") ==
        "court>fines:nsubj fines>:root men>fines:obj");
  CHECK(mended("miners/miner/NOUN/0/root/NNS open/open/VERB/1/parataxis/VBP "
               "pits/pit/NOUN/2/obj/NNS") == "miners>open:nsubj open>:root pits>open:obj");
  CHECK(mended("miners/miner/NOUN/0/root/NNS who/who/PRON/3/nsubj/WP open/open/VERB/1/acl/VBP") ==
        "miners>:root who>open:nsubj open>miners:acl");
  CHECK(mended("a/a/DET/2/det view/view/NOUN/0/root/NN seen/see/VERB/2/acl/VBN") ==
        "a>view:det view>:root seen>view:acl");
}

TEST_CASE("a verb has its own subject, not another one's second", "[parse]") {
  // "ten are hurt when a ferry sinks"
  CHECK(mended("ten/ten/NUM/3/nsubj:pass are/be/AUX/3/aux:pass hurt/hurt/VERB/0/root/VBN "
               "when/when/ADV/3/advmod a/a/DET/6/det ferry/ferry/NOUN/3/nsubj:pass/NN "
               "sinks/sink/VERB/3/parataxis/VBZ") ==
        "ten>hurt:nsubj:pass are>hurt:aux:pass hurt>:root when>sinks:advmod a>ferry:det "
        "ferry>sinks:nsubj sinks>hurt:advcl");
}

TEST_CASE("two subjects side by side are one", "[parse]") {
  // "Storm Una hits Turin"
  CHECK(mended("Storm/Storm/PROPN/3/nsubj/NNP Una/Una/PROPN/3/nsubj/NNP hits/hit/VERB/0/root/VBZ "
               "Turin/Turin/PROPN/3/obj") ==
        "Storm>hits:nsubj Una>Storm:flat hits>:root Turin>hits:obj");
  CHECK(mended("the/the/DET/2/det Oslo/Oslo/PROPN/4/nsubj/NNP police/police/NOUN/4/nsubj/NNS "
               "left/leave/VERB/0/root/VBD") ==
        "the>police:det Oslo>police:compound police>left:nsubj left>:root");
  CHECK(mended("Korean/Korean/ADJ/3/nsubj/JJ miners/miner/NOUN/3/nsubj/NNS "
               "left/leave/VERB/0/root/VBD") == "Korean>miners:amod miners>left:nsubj left>:root");
  CHECK(mended("which/which/PRON/3/nsubj/WDT he/he/PRON/3/nsubj/PRP left/leave/VERB/0/root/VBD") ==
        "which>left:nsubj he>left:nsubj left>:root");
}

TEST_CASE("what comes of an event is told of who did it", "[parse]") {
  // "Acme shells ports with guns, killing men"
  const std::string shells =
      "Acme/Acme/PROPN/2/nsubj shells/shell/VERB/0/root/VBZ ports/port/NOUN/2/obj/NNS "
      "with/with/ADP/5/case guns/gun/NOUN/2/obl/NNS ,/,/PUNCT/7/punct ";
  const std::string begin =
      "Acme>shells:nsubj shells>:root ports>shells:obj with>guns:case guns>shells:obl ";
  CHECK(mended(shells + "killing/kill/VERB/5/acl/VBG men/man/NOUN/7/obj/NNS") ==
        begin + ",>killing:punct killing>shells:advcl men>killing:obj");
  CHECK(mended(shells + "ending/end/VERB/3/acl/VBG talks/talk/NOUN/7/obj/NNS") ==
        begin + ",>ending:punct ending>shells:advcl talks>ending:obj");
  CHECK(mended(shells + "weighing/weigh/VERB/5/acl/VBG tons/ton/NOUN/7/obj/NNS") ==
        begin + ",>weighing:punct weighing>guns:acl tons>weighing:obj");
  CHECK(mended("Acme/Acme/PROPN/5/nsubj ,/,/PUNCT/3/punct fearing/fear/VERB/1/acl/VBG "
               "loss/loss/NOUN/3/obj closed/close/VERB/0/root/VBD") ==
        "Acme>closed:nsubj ,>fearing:punct fearing>Acme:acl loss>fearing:obj closed>:root");
}

}  // namespace
}  // namespace quern
