#include "ingest/meaning/fact/clause_facts.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("conjuncts are facts of their own where each is said of the subject", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"conjoined objects are facts of their own",
       "Acme/Acme/PROPN/2/nsubj sold/sell/VERB/0/root/VBD its/its/PRON/4/nmod:poss/PRP$ "
       "mines/mine/NOUN/2/obj and/and/CCONJ/6/cc farms/farm/NOUN/4/conj "
       "in/in/ADP/8/case Peru/Peru/PROPN/4/nmod",
       "Acme | sold | its mines in Peru\n"
       "Acme | sold | farms in Peru\n"},
      {"two infinitives of one noun",
       "The/the/DET/2/det/DT board/board/NOUN/3/nsubj/NN has/have/VERB/0/root/VBZ "
       "a/a/DET/5/det/DT plan/plan/NOUN/3/obj/NN to/to/PART/7/mark/TO "
       "close/close/VERB/5/acl/VB the/the/DET/9/det/DT mine/mine/NOUN/7/obj/NN "
       "and/and/CCONJ/12/cc/CC to/to/PART/12/mark/TO sell/sell/VERB/7/conj/VB "
       "the/the/DET/14/det/DT port/port/NOUN/12/obj/NN",
       "The board | has | a plan to close the mine\n"
       "The board | has | a plan to sell the port\n"
       "The board | close | the mine POSSIBLE\n"
       "The board | sell | the port POSSIBLE\n"},
      {"two clauses that are said",
       "Smith/Smith/PROPN/2/nsubj/NNP said/say/VERB/0/root/VBD that/that/SCONJ/5/mark/IN "
       "prices/price/NOUN/5/nsubj/NNS rose/rise/VERB/2/ccomp/VBD and/and/CCONJ/9/cc/CC "
       "that/that/SCONJ/9/mark/IN wages/wage/NOUN/9/nsubj/NNS fell/fall/VERB/5/conj/VBD",
       "Smith | said | that prices rose\n"
       "Smith | said | that wages fell\n"
       "prices | rose |  BY Smith\n"
       "wages | fell |  BY Smith\n"},
      {"what several are together",
       "The/the/DET/3/det/DT two/two/NUM/3/nummod/CD firms/firm/NOUN/5/nsubj/NNS "
       "are/be/AUX/5/cop/VBP Acme/Acme/PROPN/0/root/NNP and/and/CCONJ/7/cc/CC "
       "Norsk/Norsk/PROPN/5/conj/NNP",
       "The two firms | are | Acme and Norsk\n"},
      {"so many in two places together",
       "Ten/ten/NUM/2/nummod/CD miners/miner/NOUN/3/nsubj/NNS died/die/VERB/0/root/VBD "
       "in/in/ADP/5/case Oslo/Oslo/PROPN/3/obl/NNP and/and/CCONJ/7/cc/CC "
       "Rome/Rome/PROPN/5/conj/NNP",
       "Ten miners | died in | Oslo and Rome\n"},
      {"several in each of two places",
       "Miners/miner/NOUN/2/nsubj/NNS live/live/VERB/0/root/VBP in/in/ADP/4/case "
       "Oslo/Oslo/PROPN/2/obl/NNP and/and/CCONJ/6/cc/CC Rome/Rome/PROPN/4/conj/NNP",
       "Miners | live in | Oslo\nMiners | live in | Rome\n"},
      {"so many who have two things each",
       "Ten/ten/NUM/2/nummod/CD states/state/NOUN/3/nsubj/NNS signed/sign/VERB/0/root/VBD "
       "pacts/pact/NOUN/3/obj/NNS and/and/CCONJ/6/cc/CC treaties/treaty/NOUN/4/conj/NNS",
       "Ten states | signed | pacts\nTen states | signed | treaties\n"},
      {"what several are each",
       "Lee/Lee/PROPN/3/nsubj/NNP is/be/AUX/3/cop/VBZ president/president/NOUN/0/root/NN "
       "and/and/CCONJ/5/cc/CC editor/editor/NOUN/3/conj/NN",
       "Lee | is | president\nLee | is | editor\n"},
      {"a head that may be of both",
       "Lee/Lee/PROPN/2/nsubj/NNP sells/sell/VERB/0/root/VBZ software/software/NOUN/2/obj/NN "
       "and/and/CCONJ/6/cc/CC data/data/NOUN/6/compound/NN tools/tool/NOUN/3/conj/NNS",
       "Lee | sells | software and data tools\n"},
      {"things in order are not taken apart",
       "Lee/Lee/PROPN/4/nsubj/NNP and/and/CCONJ/3/cc/CC Kay/Kay/PROPN/1/conj/NNP "
       "won/win/VERB/0/root/VBD gold/gold/NOUN/4/obj/NN and/and/CCONJ/7/cc/CC "
       "silver/silver/NOUN/5/conj/NN respectively/respectively/ADV/4/advmod/RB",
       "Lee and Kay | won | gold and silver; manner: respectively\n"},
      {"what stands behind both verbs and hangs on the first",
       "Two/two/NUM/3/nsubj:pass/CD are/be/AUX/3/aux:pass/VBP killed/kill/VERB/0/root/VBN "
       "and/and/CCONJ/7/cc/CC five/five/NUM/7/nsubj:pass/CD are/be/AUX/7/aux:pass/VBP "
       "hurt/hurt/VERB/3/conj/VBN in/in/ADP/9/case Peru/Peru/PROPN/3/obl/NNP",
       "Two | are killed in | Peru\n"
       "five | are hurt in | Peru\n"},
      {"what follows but is told instead",
       "It/it/PRON/5/nsubj/PRP was/be/AUX/5/cop/VBD not/not/PART/5/advmod/RB a/a/DET/5/det/DT "
       "strike/strike/NOUN/0/root/NN but/but/CCONJ/8/cc/CC a/a/DET/8/det/DT "
       "protest/protest/NOUN/5/conj/NN",
       "It | was | a strike NOT\n"
       "It | was | a protest\n"},
      {"an object denied, another told instead",
       "Lee/Lee/PROPN/2/nsubj/NNP met/meet/VERB/0/root/VBD not/not/PART/5/advmod/RB "
       "the/the/DET/5/det/DT king/king/NOUN/2/obj/NN but/but/CCONJ/8/cc/CC his/his/PRON/8/nmod:poss "
       "son/son/NOUN/5/conj/NN",
       "Lee | met | the king NOT\n"
       "Lee | met | his son\n"},
      {"an infinitive denied, another told instead",
       "Lee/Lee/PROPN/4/nsubj/NNP did/do/AUX/4/aux/VBD not/not/PART/4/advmod/RB ask/ask/VERB/0/root/VB "
       "to/to/PART/6/mark/TO leave/leave/VERB/4/xcomp/VB but/but/CCONJ/9/cc/CC to/to/PART/9/mark/TO "
       "stay/stay/VERB/6/conj/VB",
       "Lee | did ask to leave |  NOT POSSIBLE\n"
       "Lee | did ask to stay |  POSSIBLE\n"},
      {"two objects denied",
       "Lee/Lee/PROPN/4/nsubj/NNP did/do/AUX/4/aux/VBD not/not/PART/4/advmod/RB buy/buy/VERB/0/root/VB "
       "mines/mine/NOUN/4/obj/NNS or/or/CCONJ/7/cc/CC farms/farm/NOUN/5/conj/NNS",
       "Lee | did buy | mines NOT\n"
       "Lee | did buy | farms NOT\n"},
      {"less frequent but graver",
       "Storms/storm/NOUN/4/nsubj/NNS are/be/AUX/4/cop/VBP less/less/ADV/4/advmod/RBR "
       "frequent/frequent/ADJ/0/root/JJ but/but/CCONJ/6/cc/CC graver/grave/ADJ/4/conj/JJR",
       "Storms | are | less frequent\n"
       "Storms | are | graver\n"},
      {"an ampersand between capitals joins one name",
       "Lee/Lee/PROPN/2/nsubj reads/read/VERB/0/root/VBZ Food/Food/PROPN/2/obj "
       "&/&/CCONJ/5/cc Wine/Wine/PROPN/3/conj",
       "Lee | reads | Food & Wine\n"},
      {"one thing rather than another",
       "The/the/DET/2/det/DT fair/fair/NOUN/5/nsubj/NN is/be/AUX/5/cop/VBZ a/a/DET/5/det/DT "
       "show/show/NOUN/0/root/NN rather/rather/ADV/9/cc/RB than/than/ADP/6/fixed/IN "
       "a/a/DET/9/det/DT market/market/NOUN/5/conj/NN",
       "The fair | is | a show rather than a market\n"},
      {"neither and nor",
       "Neither/neither/CCONJ/2/cc:preconj/CC Oslo/Oslo/PROPN/5/nsubj/NNP nor/nor/CCONJ/4/cc/CC "
       "Rome/Rome/PROPN/2/conj/NNP paid/pay/VERB/0/root/VBD",
       "Oslo nor Rome | paid |  NOT\n"},
      {"an object shared by several verbs",
       "Workers/worker/NOUN/2/nsubj/NNS sorted/sort/VERB/0/root/VBD ,/,/PUNCT/4/punct/, "
       "washed/wash/VERB/2/conj/VBN and/and/CCONJ/6/cc/CC sold/sell/VERB/2/conj/VBD "
       "the/the/DET/8/det/DT apples/apple/NOUN/6/obj/NNS",
       "Workers | sorted | the apples\n"
       "Workers | washed | the apples\n"
       "Workers | sold | the apples\n"},
      {"an intransitive verb before one with an object",
       "Tourists/tourist/NOUN/2/nsubj/NNS came/come/VERB/0/root/VBD and/and/CCONJ/4/cc/CC "
       "saw/see/VERB/2/conj/VBD the/the/DET/6/det/DT castle/castle/NOUN/4/obj/NN",
       "Tourists | came | \n"
       "Tourists | saw | the castle\n"},
      {"a relative clause about all conjuncts",
       "Mines/mine/NOUN/8/nsubj/NNS and/and/CCONJ/3/cc/CC farms/farm/NOUN/1/conj/NNS "
       "that/that/PRON/6/obj/WDT Acme/Acme/PROPN/6/nsubj/NNP owns/own/VERB/1/acl:relcl/VBZ "
       "are/be/AUX/8/aux/VBP closing/close/VERB/0/root/VBG",
       "Acme | owns | Mines\n"
       "Acme | owns | farms\n"
       "Mines and farms that Acme owns | are closing | \n"},
      {"the second of two that goes on from a passive",
       "Two/two/NUM/3/nsubj:pass/CD were/be/AUX/3/aux:pass/VBD killed/kill/VERB/0/root/VBN "
       "and/and/CCONJ/6/cc/CC five/five/NUM/6/nsubj:pass/CD injured/injure/VERB/3/conj/VBN",
       "Two | were killed | \n"
       "five | were injured | \n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("a negation before the first of two infinitives holds for both", "[fact]") {
  CHECK_THAT(
      extracted(
          "Lee/Lee/PROPN/2/nsubj has/have/VERB/0/root/VBZ a/a/DET/4/det plan/plan/NOUN/2/obj "
          "not/not/PART/7/advmod/RB to/to/PART/7/mark/TO walk/walk/VERB/4/acl/VB or/or/CCONJ/10/cc "
          "to/to/PART/10/mark/TO run/run/VERB/7/conj/VB"),
      Catch::StartsWith("Lee | has | a plan not to walk\nLee | has | a plan not to run\n"));
}

TEST_CASE("a clause without subject gives no fact", "[fact]") {
  CHECK(extracted("Rain/rain/NOUN/0/root in/in/ADP/3/case Oslo/Oslo/PROPN/1/nmod") == "");
}

TEST_CASE("what stands behind the last conjunct is said of all", "[fact]") {
  const auto [text, facts] = GENERATE(table<std::string, std::string>({
      {"The book tells the rise and fall of Norsk Kraft.",
       "The book | tells | the rise of Norsk Kraft\nThe book | tells | fall of Norsk Kraft\n"},
      {"Peru fired rockets and drones at the ships.",
       "Peru | fired | rockets; place: at the ships\n"
       "Peru | fired | drones; place: at the ships\n"},
      {"Firms such as Acme, Norsk Kraft and also Bergen Foods closed.",
       "Firms | include | Acme RULE example\nFirms | include | Norsk Kraft RULE example\n"
       "Firms | include | Bergen Foods RULE example\n"
       "Firms such as Acme, Norsk Kraft and also Bergen Foods | closed | \n"},
  }));
  CAPTURE(text);
  CHECK(extracted_from(text) == facts);
}
