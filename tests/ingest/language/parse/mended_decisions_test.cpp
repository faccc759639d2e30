#include <string>

#include <catch2/catch.hpp>

#include "tests/ingest/language/parse/mended.h"

namespace quern {
namespace {

TEST_CASE("what votes to do something is no noun", "[parse]") {
  // "The council votes to leave"
  CHECK(mended("The/the/DET/3/det council/council/NOUN/3/compound/NN votes/vote/NOUN/0/root/NNS "
               "to/to/PART/5/mark/TO leave/leave/VERB/3/acl/VB") ==
        "The>council:det council>votes:nsubj votes>:root to>leave:mark leave>votes:xcomp");
  // "Peru votes 3 - 2 to leave"
  CHECK(mended("Peru/Peru/PROPN/2/compound/NNP votes/vote/NOUN/0/root/NNS 3/3/NUM/2/nummod/CD "
               "-/-/SYM/5/case 2/2/NUM/3/nmod/CD to/to/PART/7/mark/TO "
               "leave/leave/VERB/2/acl/VB") ==
        "Peru>votes:nsubj votes>:root 3>votes:obl ->2:case 2>3:nmod to>leave:mark "
        "leave>votes:xcomp");
  // "Peru pledges to leave", where "Peru" is the subject of a noun.
  CHECK(mended("Peru/Peru/PROPN/2/nsubj/NNP pledges/pledge/NOUN/0/root/NNS to/to/PART/4/mark/TO "
               "leave/leave/VERB/2/acl/VB") ==
        "Peru>pledges:nsubj pledges>:root to>leave:mark leave>pledges:xcomp");
  // "these votes to leave", "members votes to leave"
  CHECK(mended("these/this/DET/2/det/DT votes/vote/NOUN/0/root/NNS to/to/PART/4/mark/TO "
               "leave/leave/VERB/2/acl/VB") ==
        "these>votes:det votes>:root to>leave:mark leave>votes:acl");
  CHECK(mended("members/member/NOUN/2/compound/NNS votes/vote/NOUN/0/root/NNS "
               "to/to/PART/4/mark/TO leave/leave/VERB/2/acl/VB") ==
        "members>votes:compound votes>:root to>leave:mark leave>votes:acl");
}

TEST_CASE("what is decided is no purpose", "[parse]") {
  // "Peru votes to leave"
  CHECK(mended("Peru/Peru/PROPN/2/nsubj/NNP votes/vote/VERB/0/root/VBZ to/to/PART/4/mark/TO "
               "leave/leave/VERB/2/advcl/VB") ==
        "Peru>votes:nsubj votes>:root to>leave:mark leave>votes:xcomp");
  CHECK(mended("Peru/Peru/PROPN/2/nsubj/NNP opts/opt/VERB/0/root/VBZ to/to/PART/4/mark/TO "
               "leave/leave/VERB/1/acl/VB") ==
        "Peru>opts:nsubj opts>:root to>leave:mark leave>opts:xcomp");
  CHECK(mended("Peru/Peru/PROPN/2/nsubj/NNP chose/choose/VERB/0/root/VBD to/to/PART/4/mark/TO "
               "leave/leave/VERB/2/advcl/VB") ==
        "Peru>chose:nsubj chose>:root to>leave:mark leave>chose:xcomp");
  CHECK(mended("Peru/Peru/PROPN/2/nsubj/NNP votes/vote/VERB/0/root/VBZ 3-2/3-2/NUM/2/obj/CD "
               "to/to/PART/5/mark/TO leave/leave/VERB/2/advcl/VB") ==
        "Peru>votes:nsubj votes>:root 3-2>votes:obl to>leave:mark leave>votes:xcomp");
  // "The council votes to leave", with half of the reading as a noun.
  CHECK(mended("The/the/DET/3/det council/council/NOUN/3/nsubj/NN votes/vote/VERB/0/root/VBZ "
               "to/to/PART/5/mark/TO leave/leave/VERB/3/acl/VB") ==
        "The>council:det council>votes:nsubj votes>:root to>leave:mark leave>votes:xcomp");
  // "Peru stops to rest", "Peru chose Lee to win"
  CHECK(mended("Peru/Peru/PROPN/2/nsubj/NNP stops/stop/VERB/0/root/VBZ to/to/PART/4/mark/TO "
               "rest/rest/VERB/2/advcl/VB") ==
        "Peru>stops:nsubj stops>:root to>rest:mark rest>stops:advcl");
  CHECK(mended("Peru/Peru/PROPN/2/nsubj/NNP chose/choose/VERB/0/root/VBD Lee/Lee/PROPN/2/obj/NNP "
               "to/to/PART/5/mark/TO win/win/VERB/2/advcl/VB") ==
        "Peru>chose:nsubj chose>:root Lee>chose:obj to>win:mark win>chose:advcl");
}

TEST_CASE("the second half of a condition is joined to the first", "[parse]") {
  const auto halves = [](const std::string& mark, const std::string& second) {
    return mended(mark + "/" + mark +
                  "/SCONJ/3/mark/IN prices/price/NOUN/3/nsubj/NNS "
                  "fall/fall/VERB/8/advcl/VBP " +
                  second +
                  " bakers/baker/NOUN/8/nsubj/NNS "
                  "win/win/VERB/0/root/VBP");
  };
  const std::string rise = "wages/wage/NOUN/6/nsubj/NNS rise/rise/VERB/8/advcl/VBP";
  const std::string start = ">fall:mark prices>fall:nsubj fall>win:advcl ";
  const std::string end = "wages>rise:nsubj rise>fall:conj bakers>win:nsubj win>:root";
  CHECK(halves("if", "and/and/CCONJ/6/cc " + rise) == "if" + start + "and>rise:cc " + end);
  CHECK(halves("as", "or/or/CCONJ/6/cc " + rise) == "as" + start + "or>rise:cc " + end);
  CHECK(halves("when", "but/but/CCONJ/6/cc " + rise) == "when" + start + "but>rise:cc " + end);
  // "if prices fall as wages rise", "if prices fall, wages rising"
  CHECK(halves("if", "as/as/SCONJ/6/mark " + rise) ==
        "if" + start + "as>rise:mark wages>rise:nsubj rise>win:advcl bakers>win:nsubj win>:root");
  CHECK(halves("if", ",/,/PUNCT/6/punct " + rise) ==
        "if" + start + ",>rise:punct wages>rise:nsubj rise>win:advcl bakers>win:nsubj win>:root");
}

TEST_CASE("whoever says something comments on it", "[parse]") {
  CHECK(mended("Lee/Lee/PROPN/2/nsubj/NNP said/say/VERB/0/root/VBD trains/train/NOUN/4/nsubj/NNS "
               "stopped/stop/VERB/2/ccomp/VBD ,/,/PUNCT/6/punct/, citing/cite/VERB/4/advcl/VBG "
               "snow/snow/NOUN/6/obj/NN") ==
        "Lee>said:nsubj said>:root trains>stopped:nsubj stopped>said:ccomp ,>citing:punct "
        "citing>said:advcl snow>citing:obj");
  const auto told = [](const std::string& verb, const std::string& participle) {
    return mended("Lee/Lee/PROPN/2/nsubj/NNP " + verb +
                  "/VERB/0/root/VBD "
                  "trains/train/NOUN/4/nsubj/NNS stopped/stop/VERB/2/ccomp/VBD "
                  ",/,/PUNCT/6/punct/, " +
                  participle +
                  "/VERB/4/advcl/VBG "
                  "snow/snow/NOUN/6/obj/NN");
  };
  CHECK(told("announced/announce", "blaming/blame") ==
        "Lee>announced:nsubj announced>:root trains>stopped:nsubj stopped>announced:ccomp "
        ",>blaming:punct blaming>announced:advcl snow>blaming:obj");
  CHECK(told("claimed/claim", "dismissing/dismiss") ==
        "Lee>claimed:nsubj claimed>:root trains>stopped:nsubj stopped>claimed:ccomp "
        ",>dismissing:punct dismissing>claimed:advcl snow>dismissing:obj");
  CHECK(told("said/say", "melting/melt") ==
        "Lee>said:nsubj said>:root trains>stopped:nsubj stopped>said:ccomp ,>melting:punct "
        "melting>stopped:advcl snow>melting:obj");
  CHECK(told("saw/see", "citing/cite") ==
        "Lee>saw:nsubj saw>:root trains>stopped:nsubj stopped>saw:ccomp ,>citing:punct "
        "citing>stopped:advcl snow>citing:obj");
}

TEST_CASE("what somebody is asked to do is no purpose", "[parse]") {
  // "Lee asked Peru to help"
  CHECK(mended("Lee/Lee/PROPN/2/nsubj/NNP asked/ask/VERB/0/root/VBD Peru/Peru/PROPN/2/obj/NNP "
               "to/to/PART/5/mark/TO help/help/VERB/2/advcl/VB") ==
        "Lee>asked:nsubj asked>:root Peru>asked:obj to>help:mark help>asked:xcomp");
  // "Lee urged men in Peru to help"
  CHECK(mended("Lee/Lee/PROPN/2/nsubj/NNP urged/urge/VERB/0/root/VBD men/man/NOUN/2/iobj/NNS "
               "in/in/ADP/5/case/IN Peru/Peru/PROPN/3/nmod/NNP to/to/PART/7/mark/TO "
               "help/help/VERB/2/advcl/VB") ==
        "Lee>urged:nsubj urged>:root men>urged:obj in>Peru:case Peru>men:nmod to>help:mark "
        "help>urged:xcomp");
  // "Lee asked him late to help"
  CHECK(mended("Lee/Lee/PROPN/2/nsubj/NNP asked/ask/VERB/0/root/VBD him/he/PRON/2/obj/PRP "
               "late/late/ADV/2/advmod/RB to/to/PART/6/mark/TO help/help/VERB/2/advcl/VB") ==
        "Lee>asked:nsubj asked>:root him>asked:obj late>asked:advmod to>help:mark "
        "help>asked:xcomp");
  // "Lee asked questions to learn", "Lee asked him, to help", "Lee sold boats to help"
  CHECK(mended("Lee/Lee/PROPN/2/nsubj/NNP asked/ask/VERB/0/root/VBD "
               "questions/question/NOUN/2/obj/NNS to/to/PART/5/mark/TO "
               "learn/learn/VERB/2/advcl/VB") ==
        "Lee>asked:nsubj asked>:root questions>asked:obj to>learn:mark learn>asked:advcl");
  CHECK(mended("Lee/Lee/PROPN/2/nsubj/NNP asked/ask/VERB/0/root/VBD him/he/PRON/2/obj/PRP "
               ",/,/PUNCT/6/punct to/to/PART/6/mark/TO help/help/VERB/2/advcl/VB") ==
        "Lee>asked:nsubj asked>:root him>asked:obj ,>help:punct to>help:mark help>asked:advcl");
  CHECK(mended("Lee/Lee/PROPN/2/nsubj/NNP sold/sell/VERB/0/root/VBD boats/boat/NOUN/2/obj/NNS "
               "to/to/PART/5/mark/TO help/help/VERB/2/advcl/VB") ==
        "Lee>sold:nsubj sold>:root boats>sold:obj to>help:mark help>sold:advcl");
}

}  // namespace
}  // namespace quern
