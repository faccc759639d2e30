#include "ingest/meaning/fact/frame.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("the object is what the verb takes, the rest are arguments", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"passive with agent",
       "Beta/Beta/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass/VBD "
       "bought/buy/VERB/0/root/VBN by/by/ADP/5/case Acme/Acme/PROPN/3/obl:agent "
       "in/in/ADP/7/case June/June/PROPN/3/obl",
       "Beta | was bought by | Acme; time: in June\n"},
      {"intransitive",
       "Prices/price/NOUN/2/nsubj fell/fall/VERB/0/root/VBD "
       "sharply/sharply/ADV/2/advmod/RB",
       "Prices | fell | ; manner: sharply\n"},
      {"examples behind the verb are not its object",
       "Men/man/NOUN/3/nsubj:pass/NNS were/be/AUX/3/aux:pass/VBD hurt/hurt/VERB/0/root/VBN "
       ",/,/PUNCT/7/punct including/include/VERB/7/case/VBG a/a/DET/7/det "
       "guard/guard/NOUN/3/obl/NN in/in/ADP/9/case Oslo/Oslo/PROPN/3/obl",
       "Men | include | a guard RULE example\n"
       "Men | were hurt in | Oslo; other: including a guard\n"},
      {"existential",
       "There/there/PRON/2/expl/EX is/be/VERB/0/root/VBZ a/a/DET/4/det "
       "way/way/NOUN/2/nsubj to/to/PART/6/mark/TO stop/stop/VERB/4/acl/VB "
       "the/the/DET/8/det strike/strike/NOUN/6/obj",
       "There | is | a way to stop the strike\n"},
      {"a complement chain keeps its preposition",
       "The/the/DET/2/det minister/minister/NOUN/3/nsubj "
       "declined/decline/VERB/0/root/VBD to/to/PART/5/mark/TO "
       "comment/comment/VERB/3/xcomp/VB on/on/ADP/8/case the/the/DET/8/det "
       "report/report/NOUN/5/obl",
       "The minister | declined to comment on | the report\n"},
      {"a preposition of several words",
       "Soldiers/soldier/NOUN/2/nsubj/NNS acted/act/VERB/0/root/VBD in/in/ADP/4/case/IN "
       "response/response/NOUN/2/obl/NN to/to/ADP/7/case/IN the/the/DET/7/det/DT "
       "attack/attack/NOUN/4/nmod/NN",
       "Soldiers | acted in response to | the attack\n"},
      {"a measured preposition",
       "The/the/DET/2/det/DT vote/vote/NOUN/3/nsubj/NN came/come/VERB/0/root/VBD "
       "ten/ten/NUM/5/nummod/CD days/day/NOUN/8/nmod:unmarked/NNS before/before/ADP/8/case/IN "
       "the/the/DET/8/det/DT summit/summit/NOUN/3/obl/NN",
       "The vote | came | ; time: ten days before the summit\n"},
      {"a particle that UD calls an adverb",
       "The/the/DET/2/det/DT guard/guard/NOUN/3/nsubj/NN turned/turn/VERB/0/root/VBD "
       "away/away/ADV/3/advmod/RB the/the/DET/6/det/DT visitors/visitor/NOUN/3/obj/NNS",
       "The guard | turned away | the visitors\n"},
      {"a copula over a clause",
       "The/the/DET/2/det/DT trouble/trouble/NOUN/6/nsubj:outer/NN is/be/AUX/6/cop/VBZ "
       "that/that/SCONJ/6/mark/IN tenants/tenant/NOUN/6/nsubj/NNS pay/pay/VERB/0/root/VBP "
       "late/late/ADV/6/advmod/RB",
       "The trouble | is | that tenants pay late\n"
       "tenants | pay | ; manner: late\n"},
      {"a copula over an infinitive",
       "Her/her/PRON/2/nmod:poss/PRP$ aim/aim/NOUN/5/nsubj:outer/NN is/be/AUX/5/cop/VBZ "
       "to/to/PART/5/mark/TO sell/sell/VERB/0/root/VB the/the/DET/7/det/DT "
       "boat/boat/NOUN/5/obj/NN",
       "Her aim | is to sell | the boat POSSIBLE\n"},
      {"adjective in a chain",
       "She/she/PRON/3/nsubj/PRP was/be/AUX/3/cop/VBD able/able/ADJ/0/root "
       "to/to/PART/5/mark/TO start/start/VERB/3/xcomp/VB the/the/DET/7/det "
       "engine/engine/NOUN/5/obj",
       "She | was able to start | the engine\n"},
      {"an agent's purpose",
       "The/the/DET/2/det/DT barn/barn/NOUN/4/nsubj:pass/NN was/be/AUX/4/aux:pass/VBD "
       "built/build/VERB/0/root/VBN by/by/ADP/6/case/IN monks/monk/NOUN/4/obl:agent/NNS "
       "to/to/PART/8/mark/TO store/store/VERB/4/advcl/VB grain/grain/NOUN/8/obj/NN",
       "The barn | was built by | monks; purpose: to store grain\n"
       "monks | store | grain POSSIBLE\n"},
      {"a set-off phrase is not the object",
       "Oslo/Oslo/PROPN/2/nsubj helped/help/VERB/0/root/VBD ,/,/PUNCT/6/punct "
       "along/along/ADP/6/case with/with/ADP/6/case others/other/NOUN/2/obl/NNS "
       ",/,/PUNCT/6/punct in/in/ADP/9/case Rome/Rome/PROPN/2/obl",
       "Oslo | helped in | Rome; other: along with others\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("what is wanted is what somebody does", "[fact]") {
  CHECK(extracted_from("Norway wants Denmark to sell the port.") ==
        "Norway | wants | Denmark to sell the port\n"
        "Denmark | sell | the port POSSIBLE\n");
  CHECK(extracted_from("Norway asked Denmark to sell the port.") ==
        "Norway | asked | Denmark; complement: to sell the port\n"
        "Denmark | sell | the port POSSIBLE\n");
}

TEST_CASE("whom something goes to is no part of it", "[fact]") {
  CHECK(extracted_from("Oslo sold the port to Lee.") == "Oslo | sold | the port; other: to Lee\n");
  CHECK(extracted_from("Oslo closed the road to Rome.") == "Oslo | closed | the road to Rome\n");
}

TEST_CASE("a clause whose object has no words of its own is read", "[fact]") {
  CHECK(extracted_from("Looking at maps guests aren't missing out, but they will when the bridge "
                       "opens.")
            .find("the bridge | opens") != std::string::npos);
}

// They praised ties in East Asia, where Peru plays chess: the clause hangs on the ties.
TEST_CASE("where is the place that a noun names", "[fact]") {
  const Parsed ties = parsed_with_names(
      "They/they/PRON/2/nsubj/PRP praised/praise/VERB/0/root/VBD ties/tie/NOUN/2/obj/NNS "
      "in/in/ADP/6/case/IN East/East/PROPN/6/compound/NNP Asia/Asia/PROPN/3/nmod/NNP "
      ",/,/PUNCT/10/punct/, where/where/ADV/10/advmod/WRB Peru/Peru/PROPN/10/nsubj/NNP "
      "plays/play/VERB/3/acl:relcl/VBZ chess/chess/NOUN/10/obj/NN",
      {{"East Asia", "LOC"}});
  CHECK(extracted(ties).find("Peru | plays | chess; place: in East Asia") != std::string::npos);
}

TEST_CASE("what is made so stands behind the adjective", "[fact]") {
  CHECK(extracted_from("The tool makes opening the boxes easier.") ==
        "The tool | makes easier | opening the boxes\n");
  CHECK(extracted_from("The price makes them worth the wait.") ==
        "The price | makes | them; complement: worth the wait\n");
  CHECK(extracted_from("The rule made life hard for Lee.") ==
        "The rule | made hard | life; other: for Lee\n");
}

TEST_CASE("when something happened is not what it happened to", "[fact]") {
  CHECK(extracted_from("He died nine months after the crash.") ==
        "He | died | ; time: nine months after the crash\n");
  CHECK(extracted_from("Berg left two years after Lee resigned.") ==
        "Berg | left | ; other: two years after Lee resigned\nLee | resigned | \n");
  CHECK(extracted_from("She was hurt during a storm.") ==
        "She | was hurt | ; time: during a storm\n");
  CHECK(extracted_from("The ship was named after his aunt.") ==
        "The ship | was named after | his aunt\n");
}

TEST_CASE("what belongs to the verb joins the predicate", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"adjective with its preposition",
       "The/the/DET/2/det law/law/NOUN/4/nsubj is/be/AUX/4/cop/VBZ "
       "silent/silent/ADJ/0/root on/on/ADP/6/case fees/fee/NOUN/4/obl",
       "The law | is silent on | fees\n"},
      {"adjective behind a verb that links it",
       "Lawyers/lawyer/NOUN/2/nsubj remained/remain/VERB/0/root/VBD "
       "silent/silent/ADJ/2/xcomp on/on/ADP/5/case fees/fee/NOUN/3/obl",
       "Lawyers | remained silent on | fees\n"},
      {"enough behind its adjective",
       "Lee/Lee/PROPN/3/nsubj is/be/AUX/3/cop/VBZ old/old/ADJ/0/root enough/enough/ADV/3/advmod",
       "Lee | is | old enough\n"},
      {"a reflexive",
       "Oslo/Oslo/PROPN/2/nsubj aligns/align/VERB/0/root/VBZ itself/itself/PRON/2/obj/PRP "
       "with/with/ADP/5/case Rome/Rome/PROPN/2/obl",
       "Oslo | aligns itself with | Rome\n"},
      {"an idiom",
       "The/the/DET/2/det fair/fair/NOUN/3/nsubj takes/take/VERB/0/root/VBZ "
       "place/place/NOUN/3/obj in/in/ADP/6/case Oslo/Oslo/PROPN/3/obl",
       "The fair | takes place in | Oslo\n"},
      {"beside the adjective",
       "Judges/judge/NOUN/2/nsubj/NNS found/find/VERB/0/root/VBD him/he/PRON/2/obj/PRP "
       "guilty/guilty/ADJ/2/xcomp/JJ of/of/ADP/6/case theft/theft/NOUN/4/obl",
       "him | is | guilty of theft BY Judges RULE regard\n"
       "Judges | found guilty | him; other: of theft\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("what says nothing of the event is no argument", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"a phrase that says nothing of the event",
       "The/the/DET/2/det/DT talks/talk/NOUN/5/nsubj/NNS did/do/AUX/5/aux/VBD "
       "not/not/PART/5/advmod/RB fail/fail/VERB/0/root/VB at/at/ADP/7/case/IN "
       "all/all/DET/5/obl/DT",
       "The talks | did fail |  NOT\n"},
      {"object relative, participle with the subject borrowed",
       "The/the/DET/2/det ship/ship/NOUN/6/nsubj that/that/PRON/5/obj/WDT "
       "Acme/Acme/PROPN/5/nsubj built/build/VERB/2/acl:relcl/VBD "
       "sank/sink/VERB/0/root/VBD ,/,/PUNCT/8/punct killing/kill/VERB/6/advcl/VBG "
       "two/two/NUM/10/nummod sailors/sailor/NOUN/8/obj",
       "Acme | built | The ship\n"
       "The ship that Acme built | sank | \n"
       "The ship that Acme built | killing | two sailors\n"},
      {"what there is does nothing",
       "There/there/PRON/2/expl is/be/VERB/0/root/VBZ aid/aid/NOUN/2/nsubj to/to/PART/5/mark/TO "
       "help/help/VERB/2/advcl/VB them/they/PRON/5/obj",
       "There | is | aid; purpose: to help them\n"},
      {"an adverb that joins sentences",
       "Therefore/therefore/ADV/3/advmod prices/price/NOUN/3/nsubj/NNS fell/fall/VERB/0/root/VBD",
       "prices | fell | \n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}
