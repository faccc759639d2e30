#include "ingest/meaning/fact/attribution.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("what somebody says, thinks or feels is their word", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"named source",
       "According/accord/VERB/3/case/VBG to/to/ADP/1/fixed police/police/NOUN/7/obl "
       ",/,/PUNCT/3/punct the/the/DET/6/det driver/driver/NOUN/7/nsubj "
       "fled/flee/VERB/0/root/VBD",
       "the driver | fled |  BY police\n"},
      {"a source in an as-clause",
       "As/as/SCONJ/3/mark/IN Smith/Smith/PROPN/3/nsubj/NNP told/tell/VERB/7/advcl/VBD "
       "reporters/reporter/NOUN/3/obj/NNS ,/,/PUNCT/3/punct/, prices/price/NOUN/7/nsubj/NNS "
       "fell/fall/VERB/0/root/VBD",
       "prices | fell |  BY Smith\n"},
      {"who accuses says so",
       "Peru/Peru/PROPN/2/nsubj/NNP accuses/accuse/VERB/0/root/VBZ Lee/Lee/PROPN/2/obj/NNP "
       "of/of/SCONJ/5/mark/IN hiding/hide/VERB/2/advcl/VBG gold/gold/NOUN/5/obj/NN",
       "Peru | accuses | Lee; other: of hiding gold\n"
       "Lee | hiding | gold POSSIBLE BY Peru\n"},
      {"who praises does not",
       "Peru/Peru/PROPN/2/nsubj/NNP praises/praise/VERB/0/root/VBZ Lee/Lee/PROPN/2/obj/NNP "
       "for/for/SCONJ/5/mark/IN hiding/hide/VERB/2/advcl/VBG gold/gold/NOUN/5/obj/NN",
       "Peru | praises | Lee; other: for hiding gold\n"
       "Lee | hiding | gold\n"},
      {"speaker after the speech",
       "The/the/DET/2/det deal/deal/NOUN/4/nsubj is/be/AUX/4/cop/VBZ "
       "off/off/ADP/7/ccomp ,/,/PUNCT/4/punct Smith/Smith/PROPN/7/nsubj "
       "said/say/VERB/0/root/VBD",
       "The deal | is | off BY Smith\n"
       "Smith | said | The deal is off\n"},
      {"what describes a source is not its word",
       "According/accord/VERB/4/case/VBG to/to/ADP/1/fixed/IN a/a/DET/4/det/DT "
       "report/report/NOUN/10/obl/NN that/that/PRON/6/nsubj/WDT "
       "came/come/VERB/4/acl:relcl/VBD today/today/NOUN/6/obl:unmarked/NN ,/,/PUNCT/4/punct/, "
       "prices/price/NOUN/10/nsubj/NNS fell/fall/VERB/0/root/VBD",
       "a report | came | ; time: today\n"
       "prices | fell |  BY a report that came today\n"},
      {"what a semicolon adds to reported words is reported",
       "Acme/Acme/PROPN/2/nsubj said/say/VERB/0/root/VBD that/that/SCONJ/5/mark "
       "prices/price/NOUN/5/nsubj/NNS rose/rise/VERB/2/ccomp/VBD ;/;/PUNCT/8/punct "
       "wages/wage/NOUN/8/nsubj/NNS fell/fall/VERB/5/parataxis/VBD",
       "Acme | said | that prices rose\nprices | rose |  BY Acme\nwages | fell |  BY Acme\n"},
      {"a verb that is also a noun of saying",
       "Lee/Lee/PROPN/2/nsubj/NNP claims/claim/VERB/0/root/VBZ prices/price/NOUN/4/nsubj/NNS "
       "rose/rise/VERB/2/ccomp/VBD",
       "Lee | claims | prices rose\n"
       "prices | rose |  BY Lee\n"},
      {"whether and why are asked, not said",
       "Lee/Lee/PROPN/2/nsubj/NNP explained/explain/VERB/0/root/VBD why/why/ADV/5/advmod/WRB "
       "prices/price/NOUN/5/nsubj/NNS rose/rise/VERB/2/ccomp/VBD",
       "Lee | explained | why prices rose\n"
       "prices | rose | \n"},
      {"who does not know of it did not tell it",
       "Lee/Lee/PROPN/4/nsubj/NNP did/do/AUX/4/aux/VBD not/not/PART/4/advmod/RB "
       "know/know/VERB/0/root/VB that/that/SCONJ/7/mark/IN prices/price/NOUN/7/nsubj/NNS "
       "rose/rise/VERB/4/ccomp/VBD",
       "Lee | did know | that prices rose NOT\n"
       "prices | rose | \n"},
      {"whose word a passive gives",
       "It/it/PRON/3/expl was/be/AUX/3/aux:pass/VBD claimed/claim/VERB/0/root/VBN "
       "by/by/ADP/5/case Lee/Lee/PROPN/3/obl:agent that/that/SCONJ/8/mark "
       "prices/price/NOUN/8/nsubj/NNS fell/fall/VERB/3/csubj/VBD",
       "It | was claimed by | Lee; other: that prices fell\n"
       "prices | fell |  BY Lee\n"},
      {"a passive without an agent names nobody",
       "Lee/Lee/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass/VBD told/tell/VERB/0/root/VBN "
       "that/that/SCONJ/6/mark prices/price/NOUN/6/nsubj/NNS fell/fall/VERB/3/ccomp/VBD",
       "Lee | was told | that prices fell\n"
       "prices | fell |  POSSIBLE\n"},
      {"what somebody is thought to be",
       "Lee/Lee/PROPN/2/nsubj/NNP considers/consider/VERB/0/root/VBZ him/he/PRON/2/obj/PRP "
       "to/to/PART/6/mark/TO be/be/AUX/6/cop/VB honest/honest/ADJ/2/xcomp/JJ",
       "him | is | honest BY Lee RULE regard\n"
       "Lee | considers honest | him\n"
       "him | be | honest POSSIBLE BY Lee\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("the content of a noun is the word of whoever has the noun", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"a noun that is explained by what is feared",
       "The/the/DET/2/det union/union/NOUN/4/nsubj has/have/AUX/4/aux/VBZ "
       "expressed/express/VERB/0/root/VBN fears/fear/NOUN/4/obj that/that/SCONJ/10/mark "
       "the/the/DET/8/det plant/plant/NOUN/10/nsubj may/may/AUX/10/aux/MD "
       "close/close/VERB/5/acl/VB",
       "The union | has expressed | fears that the plant may close\n"
       "the plant | may close |  POSSIBLE BY The union\n"},
      {"fears in a place that something happens",
       "The/the/DET/2/det/DT strike/strike/NOUN/4/nsubj/NN has/have/AUX/4/aux/VBZ "
       "raised/raise/VERB/0/root/VBN fears/fear/NOUN/4/obj/NNS in/in/ADP/7/case/IN "
       "Lisbon/Lisbon/PROPN/4/obl/NNP that/that/SCONJ/12/mark/IN many/many/ADJ/10/amod/JJ "
       "shops/shop/NOUN/12/nsubj/NNS will/will/AUX/12/aux/MD close/close/VERB/5/acl/VB",
       "The strike | has raised | fears that many shops will close; place: in Lisbon\n"
       "many shops | will close |  POSSIBLE BY Lisbon\n"},
      {"a need that somebody stresses",
       "The/the/DET/2/det/DT minister/minister/NOUN/3/nsubj/NN "
       "stressed/stress/VERB/0/root/VBD the/the/DET/5/det/DT need/need/NOUN/3/obj/NN "
       "to/to/PART/7/mark/TO save/save/VERB/5/acl/VB water/water/NOUN/7/obj/NN",
       "The minister | stressed | the need to save water\n"
       "The minister | save | water POSSIBLE BY The minister\n"},
      {"said in a statement that",
       "Acme/Acme/PROPN/2/nsubj/NNP said/say/VERB/0/root/VBD in/in/ADP/5/case/IN a/a/DET/5/det/DT "
       "statement/statement/NOUN/2/obl/NN that/that/SCONJ/8/mark/IN prices/price/NOUN/8/nsubj/NNS "
       "fell/fall/VERB/5/acl/VBD",
       "Acme | said | that prices fell; place: in a statement\n"
       "prices | fell |  BY Acme\n"},
      {"who acts on the grounds that something is so says that it is",
       "Acme/Acme/PROPN/2/nsubj closed/close/VERB/0/root/VBD the/the/DET/4/det "
       "mine/mine/NOUN/2/obj on/on/ADP/7/case the/the/DET/7/det grounds/ground/NOUN/2/obl/NNS "
       "that/that/SCONJ/11/mark it/it/PRON/11/nsubj/PRP was/be/AUX/11/cop/VBD "
       "unsafe/unsafe/ADJ/7/acl",
       "Acme | closed | the mine; place: on the grounds that it was unsafe\n"
       "it | was | unsafe BY Acme\n"},
      {"a content clause without that",
       "Fears/fear/NOUN/5/nsubj/NNS they/they/PRON/4/nsubj/PRP would/would/AUX/4/aux/MD "
       "stay/stay/VERB/1/acl:relcl/VB grew/grow/VERB/0/root/VBD",
       "they | would stay |  POSSIBLE\n"
       "Fears they would stay | grew | \n"},
      {"there are fears of what nobody says",
       "There/there/PRON/2/expl/EX were/be/VERB/0/root/VBD fears/fear/NOUN/2/nsubj/NNS "
       "the/the/DET/5/det dam/dam/NOUN/7/nsubj was/be/AUX/7/aux/VBD "
       "leaking/leak/VERB/3/acl:relcl/VBG",
       "There | were | fears the dam was leaking\nthe dam | was leaking |  POSSIBLE\n"},
      {"whose claim it is",
       "Oslo/Oslo/PROPN/3/nmod:poss 's/'s/PART/1/case/POS claim/claim/NOUN/7/nsubj "
       "that/that/SCONJ/6/mark prices/price/NOUN/6/nsubj/NNS fell/fall/VERB/3/acl/VBD "
       "angered/anger/VERB/0/root/VBD Rome/Rome/PROPN/7/obj",
       "prices | fell |  BY Oslo\n"
       "Oslo 's claim that prices fell | angered | Rome\n"},
      {"whoever causes fears need not have them",
       "Talks/talk/NOUN/2/nsubj/NNS sparked/spark/VERB/0/root/VBD fears/fear/NOUN/2/obj/NNS "
       "that/that/SCONJ/6/mark prices/price/NOUN/6/nsubj/NNS fell/fall/VERB/3/acl/VBD",
       "Talks | sparked | fears that prices fell\n"
       "prices | fell |  POSSIBLE\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("what a statement says is the word of whoever utters it", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"whoever issues a statement says what is in it",
       "The/the/DET/2/det/DT ministry/ministry/NOUN/3/nsubj/NN issued/issue/VERB/0/root/VBD "
       "a/a/DET/5/det/DT statement/statement/NOUN/3/obj/NN saying/say/VERB/5/acl/VBG "
       "that/that/SCONJ/9/mark/IN prices/price/NOUN/9/nsubj/NNS fell/fall/VERB/6/ccomp/VBD",
       "The ministry | issued | a statement saying that prices fell\n"
       "a statement | saying | that prices fell\n"
       "prices | fell |  BY The ministry\n"},
      {"whoever publishes a report says what is in it",
       "The/the/DET/2/det/DT bank/bank/NOUN/3/nsubj/NN published/publish/VERB/0/root/VBD "
       "a/a/DET/5/det/DT report/report/NOUN/3/obj/NN claiming/claim/VERB/5/acl/VBG "
       "that/that/SCONJ/9/mark/IN prices/price/NOUN/9/nsubj/NNS fell/fall/VERB/6/ccomp/VBD",
       "The bank | published | a report claiming that prices fell\n"
       "a report | claiming | that prices fell\n"
       "prices | fell |  BY The bank\n"},
      {"whoever sends a letter says what is in it",
       "The/the/DET/2/det/DT union/union/NOUN/3/nsubj/NN sent/send/VERB/0/root/VBD "
       "a/a/DET/5/det/DT letter/letter/NOUN/3/obj/NN saying/say/VERB/5/acl/VBG "
       "that/that/SCONJ/9/mark/IN prices/price/NOUN/9/nsubj/NNS fell/fall/VERB/6/ccomp/VBD",
       "The union | sent | a letter saying that prices fell\n"
       "a letter | saying | that prices fell\n"
       "prices | fell |  BY The union\n"},
      {"whoever finds a letter does not say what is in it",
       "Police/police/NOUN/2/nsubj/NNS found/find/VERB/0/root/VBD a/a/DET/4/det/DT "
       "letter/letter/NOUN/2/obj/NN saying/say/VERB/4/acl/VBG that/that/SCONJ/8/mark/IN "
       "prices/price/NOUN/8/nsubj/NNS fell/fall/VERB/5/ccomp/VBD",
       "Police | found | a letter saying that prices fell\n"
       "a letter | saying | that prices fell\n"
       "prices | fell |  BY a letter\n"},
      {"what is said in a report that did something",
       "A/a/DET/2/det/DT report/report/NOUN/0/root/NN saying/say/VERB/2/acl/VBG "
       "that/that/SCONJ/6/mark/IN prices/price/NOUN/6/nsubj/NNS fell/fall/VERB/3/ccomp/VBD "
       "reached/reach/VERB/3/ccomp/VBD Oslo/Oslo/PROPN/7/obj/NNP",
       "A report | saying | that prices fell; other: reached Oslo\n"
       "prices | fell |  BY A report\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("a source behind the last comma holds for all that is said", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"behind a participle",
       "A/a/DET/2/det/DT bus/bus/NOUN/3/nsubj/NN hit/hit/VERB/0/root/VBD a/a/DET/5/det/DT "
       "wall/wall/NOUN/3/obj/NN ,/,/PUNCT/7/punct/, killing/kill/VERB/3/advcl/VBG "
       "two/two/NUM/9/nummod/CD men/man/NOUN/7/obj/NNS ,/,/PUNCT/13/punct/, "
       "according/accord/VERB/13/case/VBG to/to/ADP/11/fixed/IN police/police/NOUN/3/obl/NNS",
       "A bus | hit | a wall BY police\n"
       "A bus | killing | two men BY police\n"},
      {"behind an infinitive",
       "A/a/DET/2/det/DT storm/storm/NOUN/3/nsubj/NN caused/cause/VERB/0/root/VBD "
       "a/a/DET/5/det/DT wall/wall/NOUN/3/obj/NN to/to/PART/7/mark/TO "
       "fall/fall/VERB/3/xcomp/VB on/on/ADP/10/case/IN a/a/DET/10/det/DT "
       "car/car/NOUN/7/obl/NN ,/,/PUNCT/14/punct/, according/accord/VERB/14/case/VBG "
       "to/to/ADP/12/fixed/IN police/police/NOUN/7/obl/NNS",
       "A storm | caused | a wall; complement: to fall on a car , according to police BY police\n"
       "a wall | fall on | a car BY police\n"},
      {"behind a passive",
       "The/the/DET/2/det/DT bridge/bridge/NOUN/4/nsubj:pass/NN was/be/AUX/4/aux:pass/VBD "
       "closed/close/VERB/0/root/VBN after/after/ADP/6/case/IN part/part/NOUN/9/obl/NN "
       "of/of/ADP/8/case/IN it/it/PRON/6/nmod/PRP fell/fall/VERB/4/advcl/VBD "
       ",/,/PUNCT/13/punct/, according/accord/VERB/13/case/VBG to/to/ADP/11/fixed/IN "
       "police/police/NOUN/4/obl/NNS",
       "The bridge | was closed |  BY police\n"
       "The bridge | fell | ; time: after part of it BY police\n"},
      {"in the middle it is of its clause",
       "A/a/DET/2/det/DT bus/bus/NOUN/10/nsubj/NN that/that/PRON/4/nsubj/WDT "
       "hit/hit/VERB/2/acl:relcl/VBD a/a/DET/6/det/DT wall/wall/NOUN/4/obj/NN "
       "according/accord/VERB/9/case/VBG to/to/ADP/7/fixed/IN police/police/NOUN/4/obl/NNS "
       "left/leave/VERB/0/root/VBD Oslo/Oslo/PROPN/10/obj/NNP",
       "A bus | hit | a wall BY police\n"
       "A bus that hit a wall according to police | left | Oslo\n"},
      {"before another clause",
       "Police/police/NOUN/2/nsubj/NNS left/leave/VERB/0/root/VBD the/the/DET/4/det/DT "
       "town/town/NOUN/2/obj/NN ,/,/PUNCT/11/punct/, which/which/PRON/11/nsubj/WDT "
       "according/accord/VERB/9/case/VBG to/to/ADP/7/fixed/IN Lee/Lee/PROPN/11/obl/NNP "
       "was/be/AUX/11/cop/VBD safe/safe/ADJ/4/acl:relcl/JJ",
       "Police | left | the town\n"
       "the town | was | safe BY Lee\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("whose word it is ends with the closing mark", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"what follows the closing mark behind the speaker",
       "\"/\"/PUNCT/5/punct/`` The/the/DET/3/det/DT dam/dam/NOUN/5/nsubj/NN is/be/AUX/5/cop/VBZ "
       "safe/safe/ADJ/8/ccomp/JJ \"/\"/PUNCT/5/punct/'' ,/,/PUNCT/5/punct/, "
       "said/say/VERB/0/root/VBD Lee/Lee/PROPN/8/nsubj/NNP ,/,/PUNCT/13/punct/, "
       "but/but/CCONJ/13/cc/CC engineers/engineer/NOUN/13/nsubj/NNS "
       "found/find/VERB/8/conj/VBD cracks/crack/NOUN/13/obj/NNS",
       "The dam | is | safe BY Lee\n"
       "Lee | said | \" The dam is safe \"\n"
       "engineers | found | cracks\n"},
      {"what follows the closing mark before the speaker",
       "\"/\"/PUNCT/3/punct/`` Prices/price/NOUN/3/nsubj/NNS fell/fall/VERB/7/ccomp/VBD "
       "\"/\"/PUNCT/3/punct/'' ,/,/PUNCT/3/punct/, Lee/Lee/PROPN/7/nsubj/NNP "
       "said/say/VERB/0/root/VBD ,/,/PUNCT/11/punct/, and/and/CCONJ/11/cc/CC "
       "wages/wage/NOUN/11/nsubj/NNS rose/rise/VERB/3/conj/VBD",
       "Prices | fell |  BY Lee\n"
       "Lee | said | \" Prices fell \" and wages rose\n"
       "wages | rose | \n"},
      {"a second clause with that is said",
       "Lee/Lee/PROPN/2/nsubj/NNP said/say/VERB/0/root/VBD \"/\"/PUNCT/7/punct/`` "
       "the/the/DET/5/det/DT dam/dam/NOUN/7/nsubj/NN is/be/AUX/7/cop/VBZ "
       "safe/safe/ADJ/2/ccomp/JJ \"/\"/PUNCT/7/punct/'' and/and/CCONJ/12/cc/CC "
       "that/that/SCONJ/12/mark/IN engineers/engineer/NOUN/12/nsubj/NNS "
       "found/find/VERB/7/conj/VBD cracks/crack/NOUN/12/obj/NNS",
       "Lee | said | \" the dam is safe \"\n"
       "Lee | said | that engineers found cracks\n"
       "the dam | is | safe BY Lee\n"
       "engineers | found | cracks BY Lee\n"},
      {"only a part of what is said is quoted",
       "Lee/Lee/PROPN/2/nsubj/NNP said/say/VERB/0/root/VBD the/the/DET/4/det/DT "
       "dam/dam/NOUN/9/nsubj/NN is/be/AUX/9/cop/VBZ a/a/DET/9/det/DT \"/\"/PUNCT/9/punct/`` "
       "death/death/NOUN/9/compound/NN trap/trap/NOUN/2/ccomp/NN \"/\"/PUNCT/9/punct/'' "
       "and/and/CCONJ/12/cc/CC costs/cost/VERB/9/conj/VBZ money/money/NOUN/12/obj/NN",
       "Lee | said | the dam is a \" death trap \" and costs money\n"
       "the dam | is | a \" death trap \" BY Lee\n"
       "the dam | costs | money BY Lee\n"},
      {"what is wanted is the word of whoever proposes it",
       "The/the/DET/2/det/DT panel/panel/NOUN/3/nsubj/NN made/make/VERB/0/root/VBD "
       "a/a/DET/5/det/DT recommendation/recommendation/NOUN/3/obj/NN "
       "that/that/PRON/10/mark/WDT all/all/DET/8/det/DT bread/bread/NOUN/10/nsubj:pass/NN "
       "be/be/AUX/10/aux:pass/VB salted/salt/VERB/5/acl/VBN",
       "The panel | made | a recommendation that all bread be salted\n"
       "all bread | be salted |  POSSIBLE BY The panel\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("a name behind an office is the better source", "[fact]") {
  constexpr std::string_view kSaid =
      "said/say/VERB/0/root/VBD prices/price/NOUN/9/nsubj/NNS fell/fall/VERB/7/ccomp/VBD";
  const auto source = [&](const std::string& words, std::string_view name) {
    const Parsed input = parsed_with_names(words + std::string(kSaid), {{name, "PER"}});
    const std::string facts = extracted(input);
    return facts.substr(facts.rfind("BY "));
  };
  const std::string named = " ,/,/PUNCT/4/punct Ann/Ann/PROPN/2/appos Lee/Lee/PROPN/4/flat "
                            ",/,/PUNCT/4/punct ";
  CHECK(source("the/the/DET/2/det minister/minister/NOUN/7/nsubj ,/,/PUNCT/4/punct "
               "Ann/Ann/PROPN/2/appos Lee/Lee/PROPN/4/flat ,/,/PUNCT/4/punct ",
               "Ann Lee") == "BY Ann Lee\n");
  CHECK(source("a/a/DET/2/det baker/baker/NOUN/7/nsubj" + named, "Ann Lee") == "BY Ann Lee\n");
  CHECK(source("her/her/PRON/2/nmod:poss aide/aide/NOUN/7/nsubj" + named, "Ann Lee") ==
        "BY Ann Lee\n");
  // No name of a person: "the daily, Ann Lee,"; a name before the comma: "Kay Berg, Ann Lee,".
  CHECK(source("the/the/DET/2/det daily/daily/NOUN/7/nsubj" + named, "none") == "BY the daily\n");
  CHECK(source("Kay/Kay/PROPN/2/compound Berg/Berg/PROPN/7/nsubj" + named, "Ann Lee") ==
        "BY Kay Berg\n");
}

// `Ann Lee: "We won"`
TEST_CASE("a name before a colon and a quotation is the speaker's", "[fact]") {
  const auto told = [](const std::string& mark) {
    return extracted(
        parsed_with_names("Ann/Ann/PROPN/0/root/NNP Lee/Lee/PROPN/1/flat/NNP :/:/PUNCT/6/punct " +
                              mark + " We/we/PRON/6/nsubj/PRP won/win/VERB/1/parataxis/VBD",
                          {{"Ann Lee", "PER"}}));
  };
  CHECK(told("“/“/PUNCT/6/punct/``") == "We | won |  BY Ann Lee\n");
  CHECK(told("(/(/PUNCT/6/punct/-LRB-") == "We | won | \n");
}

TEST_CASE("what is clear, or how somebody is treated, has no source", "[fact]") {
  CHECK(extracted_from("It is becoming clear that the cells are a hub.")
            .find("the cells | are | a hub\n") != std::string::npos);
  CHECK(extracted_from("Guests are treated according to their gender.") ==
        "Guests | are treated according to | their gender\n");
  CHECK(extracted_from("According to their statement, prices fell.") ==
        "prices | fell |  BY their statement\n");
}

TEST_CASE("whoever asks what happened does not say so", "[fact]") {
  CHECK(extracted_from("Berg asked what the men did while they robbed the bank.")
            .find("they | robbed | the bank\n") != std::string::npos);
  CHECK(extracted_from("Berg said that the men robbed the bank.")
            .find("the men | robbed | the bank BY Berg") != std::string::npos);
}

TEST_CASE("what stands in quotation marks is said, whatever the verb", "[fact]") {
  const auto [text, facts] = GENERATE(table<std::string, std::string>({
      {"\"The roof leaks,\" Lee laughed.",
       "The roof | leaks |  BY Lee\nLee | laughed | \"The roof leaks,\"\n"},
      {"Cold as it is - Lee once wrote about that - the hall is full.",
       "Lee | once wrote about | that\nthe hall | is | full\n"},
      {"\"The roof leaks. It is old,\" Lee laughed.",
       "The roof | leaks |  BY Lee\nIt | is | old BY Lee\nLee | laughed | It is old\n"},
      {"“The roof leaks,’’ Lee said. The mine closed.",
       "The roof | leaks |  BY Lee\nLee | said | “The roof leaks,’’\nThe mine | closed | \n"},
      {"\"You know the roof leaks,\" Lee said.",
       "You | know | the roof leaks BY Lee\nthe roof | leaks |  BY Lee\n"
       "Lee | said | \"You know the roof leaks,\"\n"},
      {"\"The roof leaks,\" said Ann Lee, chief and founder of Norsk Foods.",
       "Ann Lee | is | chief and founder of Norsk Foods RULE apposition\n"
       "The roof | leaks |  BY Ann Lee\nAnn Lee | said | \"The roof leaks,\"\n"},
      {"\"It was a long task,\" the guest described in a letter.",
       "It | was | a long task BY the guest\nthe guest | described | \"It was a long task,\"; place: in a letter\n"},
      {"Lee knew the roof leaked.", "Lee | knew | the roof leaked\nthe roof | leaked |  BY Lee\n"},
  }));
  CAPTURE(text);
  CHECK(extracted_from(text) == facts);
}
