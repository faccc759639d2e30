#include "ingest/meaning/fact/standing.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("what cannot be told without its sentence is no fact", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"modifiers that only pick somebody out are not told as events",
       "Guards/guard/NOUN/2/nsubj/NNS stopped/stop/VERB/0/root/VBD any/any/DET/4/det/DT "
       "guest/guest/NOUN/2/obj/NN arriving/arrive/VERB/4/acl/VBG late/late/ADV/5/advmod/RB",
       "Guards | stopped | any guest arriving late\n"},
      {"a word that means something outside is no subject",
       "Lee/Lee/PROPN/2/nsubj/NNP sells/sell/VERB/0/root/VBZ what/what/PRON/4/nsubj/WP "
       "makes/make/VERB/2/ccomp/VBZ ice/ice/NOUN/4/obj/NN melt/melt/VERB/4/xcomp/VB",
       "Lee | sells | what makes ice melt\n"
       "ice | melt | \n"},
      {"a verb that is part of a name",
       "The/the/DET/2/det Society/Society/PROPN/6/nsubj/NNP to/to/PART/4/mark/TO "
       "Protect/protect/VERB/2/acl/VB Birds/bird/NOUN/4/obj/NNS met/meet/VERB/0/root/VBD",
       "The Society to Protect Birds | met | \n"},
      {"a name before what it is for",
       "The/the/DET/2/det Society/Society/PROPN/6/nsubj/NNP to/to/PART/4/mark/TO "
       "protect/protect/VERB/2/acl/VB birds/bird/NOUN/4/obj/NNS met/meet/VERB/0/root/VBD",
       "The Society | protect | birds POSSIBLE\n"
       "The Society to protect birds | met | \n"},
      {"in a title all words have capitals",
       "The/the/DET/2/det Plan/plan/NOUN/6/nsubj/NN to/to/PART/4/mark/TO "
       "Close/close/VERB/2/acl/VB Mines/mine/NOUN/4/obj/NNS Failed/fail/VERB/0/root/VBD",
       "The Plan to Close Mines | Failed | \n"},
      {"a comparison's verb is left to be understood",
       "Farmers/farmer/NOUN/2/nsubj/NNS earn/earn/VERB/0/root/VBP more/more/ADJ/2/obj/JJR "
       "than/than/SCONJ/6/mark/IN bakers/baker/NOUN/6/nsubj/NNS do/do/VERB/3/advcl/VBP",
       "Farmers | earn | more than bakers do\n"},
      {"of two subjects of a relative clause the pronoun is none",
       "Peru/Peru/PROPN/2/nsubj kept/keep/VERB/0/root/VBD a/a/DET/4/det policy/policy/NOUN/2/obj "
       "which/which/PRON/7/nsubj/WDT Chile/Chile/PROPN/7/nsubj hates/hate/VERB/4/acl:relcl/VBZ",
       "Peru | kept | a policy which Chile hates\nChile | hates | a policy\n"},
      {"what is said of the subject before it is not of its name",
       "Proud/proud/ADJ/5/acl of/of/ADP/3/case it/it/PRON/1/obl ,/,/PUNCT/1/punct "
       "Berg/Berg/PROPN/6/nsubj sang/sing/VERB/0/root/VBD",
       "Berg | sang | \n"},
      {"what is warned against is not done by whoever warns",
       "Lee/Lee/PROPN/2/nsubj/NNP warned/warn/VERB/0/root/VBD against/against/SCONJ/4/mark/IN "
       "buying/buy/VERB/2/advcl/VBG mines/mine/NOUN/4/obj/NNS",
       "Lee | warned | ; other: against buying mines\n"},
      {"an agent's infinitive",
       "The/the/DET/2/det/DT delay/delay/NOUN/4/nsubj:pass/NN was/be/AUX/4/aux:pass/VBD "
       "caused/cause/VERB/0/root/VBN by/by/ADP/6/case/IN efforts/effort/NOUN/4/obl:agent/NNS "
       "to/to/PART/8/mark/TO save/save/VERB/6/acl/VB money/money/NOUN/8/obj/NN",
       "The delay | was caused by | efforts to save money\n"},
      {"a list of a kind",
       "Oslo/Oslo/PROPN/2/nsubj/NNP keeps/keep/VERB/0/root/VBZ a/a/DET/4/det/DT "
       "list/list/NOUN/2/obj/NN of/of/ADP/6/case/IN firms/firm/NOUN/4/nmod/NNS "
       "that/that/PRON/8/nsubj/WDT pay/pay/VERB/6/acl:relcl/VBP bribes/bribe/NOUN/8/obj/NNS",
       "Oslo | keeps | a list of firms that pay bribes\n"},
      {"a team of somebody",
       "Oslo/Oslo/PROPN/2/nsubj/NNP has/have/VERB/0/root/VBZ a/a/DET/4/det/DT "
       "team/team/NOUN/2/obj/NN of/of/ADP/6/case/IN cooks/cook/NOUN/4/nmod/NNS "
       "that/that/PRON/8/nsubj/WDT make/make/VERB/6/acl:relcl/VBP soups/soup/NOUN/8/obj/NNS",
       "Oslo | has | a team of cooks that make soups\n"
       "cooks | make | soups\n"},
      {"what is yet to be",
       "Peru/Peru/PROPN/3/nsubj/NNP must/must/AUX/3/aux/MD make/make/VERB/0/root/VB "
       "a/a/DET/5/det/DT deal/deal/NOUN/3/obj/NN that/that/PRON/8/obj/WDT "
       "Lee/Lee/PROPN/8/nsubj/NNP likes/like/VERB/5/acl:relcl/VBZ",
       "Peru | must make | a deal that Lee likes\n"},
      {"who is bound",
       "Schools/school/NOUN/6/nsubj/NNS that/that/PRON/3/nsubj/WDT get/get/VERB/1/acl:relcl/VBP "
       "aid/aid/NOUN/3/obj/NN must/must/AUX/6/aux/MD report/report/VERB/0/root/VB "
       "it/it/PRON/6/obj/PRP",
       "Schools that get aid | must report | it\n"},
      {"who is asked asks nothing",
       "Asked/ask/VERB/6/advcl/VBD about/about/ADP/3/case/IN snow/snow/NOUN/1/obl/NN "
       ",/,/PUNCT/1/punct/, Lee/Lee/PROPN/6/nsubj/NNP left/leave/VERB/0/root/VBD",
       "Lee | left | \n"},
      {"what is asked in passing",
       "After/after/SCONJ/2/mark/IN asking/ask/VERB/12/advcl/VBG Lee/Lee/PROPN/2/obj/NNP "
       "on/on/ADP/5/case/IN what/what/PRON/8/obl/WP could/could/AUX/8/aux/MD be/be/AUX/8/aux/VB "
       "causing/cause/VERB/2/advcl/VBG fires/fire/NOUN/8/obj/NNS ,/,/PUNCT/2/punct/, "
       "Berg/Berg/PROPN/12/nsubj/NNP left/leave/VERB/0/root/VBD",
       "Berg | asking | Lee\n"
       "Berg | left | ; time: After asking Lee on what could be causing fires\n"},
      {"a question about the subject",
       "How/how/ADV/2/advmod/WRB many/many/ADJ/3/amod people/people/NOUN/4/nsubj/NNS "
       "left/leave/VERB/0/root/VBD",
       ""},
      {"only a denial is left",
       "It/it/PRON/2/nsubj/PRP is/be/VERB/0/root/VBZ n't/not/PART/2/xcomp/RB", ""},
      {"the answer stands elsewhere",
       "That/that/PRON/2/nsubj/DT is/be/VERB/0/root/VBZ why/why/ADV/2/xcomp/WRB", ""},
      {"a pronoun that means a noun of another clause",
       "Oslo/Oslo/PROPN/2/nsubj banned/ban/VERB/0/root/VBD drugs/drug/NOUN/2/obj/NNS "
       ",/,/PUNCT/10/punct the/the/DET/6/det effects/effect/NOUN/10/obj/NNS of/of/ADP/8/case "
       "which/which/PRON/6/nmod/WDT doctors/doctor/NOUN/10/nsubj/NNS "
       "know/know/VERB/3/acl:relcl/VBP",
       "Oslo | banned | drugs\n"},
      {"a preposition that lost its noun",
       "Lee/Lee/PROPN/2/nsubj heard/hear/VERB/0/root/VBD things/thing/NOUN/2/obj/NNS "
       "doctors/doctor/NOUN/5/nsubj/NNS know/know/VERB/3/acl:relcl/VBP the/the/DET/7/det "
       "effects/effect/NOUN/5/obj/NNS of/of/ADP/7/nmod",
       "Lee | heard | things doctors know the effects of\n"},
      {"a participle that only names its noun",
       "Cars/car/NOUN/4/nsubj:pass/NNS driven/drive/VERB/1/acl/VBN are/be/AUX/4/aux:pass/VBP "
       "taxed/tax/VERB/0/root/VBN",
       "Cars driven | are taxed | \n"},
      {"an example that nobody does",
       "Lee/Lee/PROPN/2/nsubj found/find/VERB/0/root/VBD work/work/NOUN/2/obj "
       "like/like/SCONJ/5/mark painting/paint/VERB/2/advcl/VBG walls/wall/NOUN/5/obj/NNS",
       "Lee | found | work; other: like painting walls\n"},
      {"a participle that has become a preposition",
       "Prices/price/NOUN/2/nsubj/NNS fell/fall/VERB/0/root/VBD "
       "following/follow/VERB/2/advcl/VBG the/the/DET/5/det vote/vote/NOUN/3/obj",
       "Prices | fell | \n"},
      {"halves of one change",
       "Oslo/Oslo/PROPN/2/nsubj moved/move/VERB/0/root/VBD from/from/SCONJ/6/mark "
       "being/be/AUX/6/cop/VBG a/a/DET/6/det port/port/NOUN/2/advcl to/to/SCONJ/10/mark "
       "being/be/AUX/10/cop/VBG a/a/DET/10/det suburb/suburb/NOUN/6/advcl",
       "Oslo | moved | ; other: from being a port to being a suburb\n"},
      {"a name that stands elsewhere",
       "Critics/critic/NOUN/2/nsubj/NNS dubbed/dub/VERB/0/root/VBD the/the/DET/4/det "
       "plan/plan/NOUN/2/obj :/:/PUNCT/2/punct",
       ""},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("a clause that only says which of all are meant is no fact", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"a clause that only picks out any of a kind, behind a rule",
       "The/the/DET/2/det/DT law/law/NOUN/3/nsubj/NN bans/ban/VERB/0/root/VBZ "
       "shops/shop/NOUN/3/obj/NNS that/that/PRON/6/nsubj/WDT sell/sell/VERB/4/acl:relcl/VBP "
       "beer/beer/NOUN/6/obj/NN",
       "The law | bans | shops that sell beer\n"},
      {"a clause that only picks out any of a kind, before what will be",
       "Drivers/driver/NOUN/5/nsubj/NNS who/who/PRON/3/nsubj/WP "
       "drink/drink/VERB/1/acl:relcl/VBP will/will/AUX/5/aux/MD pay/pay/VERB/0/root/VB "
       "a/a/DET/7/det/DT fine/fine/NOUN/5/obj/NN",
       "Drivers who drink | will pay | a fine\n"},
      {"a denied clause that only picks out",
       "Critics/critic/NOUN/2/nsubj/NNS reject/reject/VERB/0/root/VBP "
       "reports/report/NOUN/2/obj/NNS that/that/PRON/7/nsubj/WDT do/do/AUX/7/aux/VBP "
       "not/not/PART/7/advmod/RB give/give/VERB/3/acl:relcl/VB a/a/DET/9/det/DT "
       "source/source/NOUN/7/obj/NN",
       "Critics | reject | reports that do not give a source\n"},
      {"a clause behind only",
       "The/the/DET/2/det/DT grant/grant/NOUN/3/nsubj/NN helps/help/VERB/0/root/VBZ "
       "only/only/ADV/6/advmod/RB the/the/DET/6/det/DT schools/school/NOUN/3/obj/NNS "
       "that/that/PRON/8/nsubj/WDT teach/teach/VERB/6/acl:relcl/VBP music/music/NOUN/8/obj/NN",
       "The grant | helps | only the schools that teach music\n"},
      {"a clause of some who are told of",
       "The/the/DET/2/det/DT court/court/NOUN/3/nsubj/NN freed/free/VERB/0/root/VBD "
       "farmers/farmer/NOUN/3/obj/NNS who/who/PRON/6/nsubj/WP grow/grow/VERB/4/acl:relcl/VBP "
       "maize/maize/NOUN/6/obj/NN",
       "The court | freed | farmers who grow maize\n"
       "farmers | grow | maize\n"},
      {"a clause of one who is known",
       "The/the/DET/2/det/DT law/law/NOUN/3/nsubj/NN bans/ban/VERB/0/root/VBZ "
       "the/the/DET/5/det/DT shop/shop/NOUN/3/obj/NN that/that/PRON/7/nsubj/WDT "
       "sells/sell/VERB/5/acl:relcl/VBZ beer/beer/NOUN/7/obj/NN",
       "The law | bans | the shop that sells beer\n"
       "the shop | sells | beer\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("nobody does nothing further", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"no one, without paying",
       "No/no/DET/2/det/DT one/one/PRON/3/nsubj/NN left/leave/VERB/0/root/VBD "
       "without/without/SCONJ/5/mark/IN paying/pay/VERB/3/advcl/VBG",
       "No one | left | ; manner: without paying NOT\n"},
      {"nobody, in order to",
       "Nobody/nobody/PRON/2/nsubj/NN stood/stand/VERB/0/root/VBD up/up/ADP/2/compound:prt/RP "
       "to/to/PART/5/mark/TO leave/leave/VERB/2/advcl/VB",
       "Nobody | stood up | ; purpose: to leave NOT\n"},
      {"nothing that would do it",
       "Lee/Lee/PROPN/2/nsubj/NNP did/do/VERB/0/root/VBD nothing/nothing/PRON/2/obj/NN "
       "to/to/PART/5/mark/TO stop/stop/VERB/3/acl/VB the/the/DET/7/det/DT "
       "fire/fire/NOUN/5/obj/NN",
       "Lee | did | nothing to stop the fire NOT\n"},
      {"a second verb of the same nobody",
       "No/no/DET/2/det/DT one/one/PRON/3/nsubj/NN left/leave/VERB/0/root/VBD "
       "or/or/CCONJ/5/cc/CC paid/pay/VERB/3/conj/VBN",
       "No one | left |  NOT\n"
       "No one | paid |  NOT\n"},
      {"a participle of its own",
       "Both/both/DET/2/det/DT sides/side/NOUN/3/nsubj/NNS had/have/VERB/0/root/VBD "
       "chances/chance/NOUN/3/obj/NNS with/with/SCONJ/6/case/IN none/none/NOUN/3/obl/NN "
       "crossing/cross/VERB/6/acl/VBG the/the/DET/9/det/DT line/line/NOUN/7/obj/NN",
       "Both sides | had | chances; manner: with none crossing the line\n"
       "none | crossing | the line NOT\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("what is asked, compared or only picks out of all is no fact", "[fact]") {
  const auto [text, facts] = GENERATE(table<std::string, std::string>({
      {"It is unknown what port the ships came from.",
       "It | is unknown | what port the ships came from\n"},
      {"I help my family when it comes to phones.",
       "I | help | my family; time: when it comes to phones\n"},
      {"Where does Lee live?", ""},
      {"What will Lee sell?", ""},
      {"Lee has nobody to talk to.", "Lee | has | nobody to talk to NOT\n"},
      {"Lee is older than Kay was.", "Lee | is | older; other: than Kay was\n"},
      {"It is the best boat that we have ever seen.",
       "It | is | the best boat that we have ever seen\n"},
      {"Given the way they play, Peru will lose.",
       "Peru | will lose | ; other: Given the way they play\n"},
      {"That being said, prices rose.", "prices | rose | ; other: That being said\n"},
      {"Let's hope that it rains.", "it | rains |  POSSIBLE\n"},
      {"Lee likes the way it is done at Acme.",
       "Lee | likes | the way it is done at Acme\nit | is done at | Acme\n"},
      {"Lee has a plan to talk to Kay.",
       "Lee | has | a plan to talk to Kay\nLee | talk to | Kay POSSIBLE\n"},
      {"The mayor did not respond.", "The mayor | did respond |  NOT\n"},
      {"The mayor responded.", ""},
      {"The court froze the sale pending a review of the plan.", "The court | froze | the sale\n"},
      {"Lee talked about cases pending in court.",
       "Lee | talked about | cases pending in court\ncases | pending in | court\n"},
      {"It is the boat that we have seen.", "It | is | the boat that we have seen\n"
                                            "we | have seen | the boat\n"},
  }));
  CAPTURE(text);
  CHECK(extracted_from(text) == facts);
}
