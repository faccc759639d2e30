#include "ingest/meaning/fact/extractor.h"

#include <span>
#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/parsed.h"

using namespace quern;

namespace {

/// "subject | predicate | object", then "; role: words" and what qualifies it, one fact a line.
std::string printed(const Fact& fact) {
  std::string line = fact.subject.text + " | " + fact.predicate.text + " | " + fact.object.text;
  for (const Argument& argument : fact.arguments) {
    line += "; " + argument.role + ": " + argument.preposition +
            (argument.preposition.empty() ? "" : " ") + argument.phrase.text;
  }
  if (fact.polarity == Polarity::negative) line += " NOT";
  if (fact.modality == Modality::possible) line += " POSSIBLE";
  if (!fact.attribution.empty()) line += " BY " + fact.attribution;
  if (!fact.derived_by.empty()) line += " RULE " + fact.derived_by;
  return line + '\n';
}

std::string extracted(std::string_view words, const ExtractOptions& options = {}) {
  const Parsed input = parsed(words);
  std::string lines;
  for (const Fact& fact : extract_facts(std::span(&input.sentence, 1), input.text, options)) {
    lines += printed(fact);
  }
  return lines;
}

constexpr std::string_view kCourt =
    "He/he/PRON/2/nsubj/PRP became/become/VERB/0/root/VBD a/a/DET/4/det justice/justice/NOUN/2/xcomp "
    "of/of/ADP/7/case the/the/DET/7/det Court/Court/PROPN/4/nmod in/in/ADP/9/case "
    "Perth/Perth/PROPN/7/nmod";

}  // namespace

TEST_CASE("constructions of English give the facts that they say", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"a complement chain keeps its preposition",
       "The/the/DET/2/det minister/minister/NOUN/3/nsubj "
       "declined/decline/VERB/0/root/VBD to/to/PART/5/mark/TO "
       "comment/comment/VERB/3/xcomp/VB on/on/ADP/8/case the/the/DET/8/det "
       "report/report/NOUN/5/obl",
       "The minister | declined to comment on | the report\n"},
      {"rules are nobody who says something",
       "Lee/Lee/PROPN/2/nsubj won/win/VERB/0/root/VBD gold/gold/NOUN/2/obj "
       "according/accord/VERB/7/case to/to/ADP/4/fixed the/the/DET/7/det rules/rule/NOUN/2/obl",
       "Lee | won | gold; manner: according to the rules\n"},
      {"dates, decades and days of the month say when",
       "Lee/Lee/PROPN/2/nsubj left/leave/VERB/0/root/VBD on/on/ADP/5/case May/May/PROPN/5/compound "
       "5/5/NUM/2/obl",
       "Lee | left | ; time: on May 5\n"},
      {"a decade",
       "Lee/Lee/PROPN/2/nsubj left/leave/VERB/0/root/VBD in/in/ADP/5/case the/the/DET/5/det "
       "1990s/1990s/NOUN/2/obl",
       "Lee | left | ; time: in the 1990s\n"},
      {"how far from where a place is",
       "Arta/Arta/PROPN/10/nsubj ,/,/PUNCT/4/punct 50/50/NUM/4/nummod km/km/NOUN/1/appos "
       "west/west/ADV/1/advmod of/of/ADP/7/case Oslo/Oslo/PROPN/5/obl ,/,/PUNCT/1/punct "
       "has/have/AUX/10/aux/VBZ fallen/fall/VERB/0/root/VBN",
       "Arta | is | 50 km west of Oslo RULE place\nArta west of Oslo | has fallen | \n"},
      {"what is so even if something else is",
       "Even/even/ADV/4/advmod if/if/SCONJ/4/mark it/it/PRON/4/nsubj rains/rain/VERB/6/advcl/VBZ "
       "Lee/Lee/PROPN/6/nsubj wins/win/VERB/0/root/VBZ gold/gold/NOUN/6/obj",
       "it | rains |  POSSIBLE\nLee | wins | gold; concession: Even if it rains\n"},
      {"enough behind its adjective",
       "Lee/Lee/PROPN/3/nsubj is/be/AUX/3/cop/VBZ old/old/ADJ/0/root enough/enough/ADV/3/advmod",
       "Lee | is | old enough\n"},
      {"a verb without its denial is whole",
       "They/they/PRON/4/nsubj wo/will/AUX/4/aux/MD n't/not/PART/4/advmod leave/leave/VERB/0/root/VB",
       "They | will leave |  NOT\n"},
      {"what there is does nothing",
       "There/there/PRON/2/expl is/be/VERB/0/root/VBZ aid/aid/NOUN/2/nsubj to/to/PART/5/mark/TO "
       "help/help/VERB/2/advcl/VB them/they/PRON/5/obj",
       "There | is | aid; purpose: to help them\n"},
      {"of two subjects of a relative clause the pronoun is none",
       "Peru/Peru/PROPN/2/nsubj kept/keep/VERB/0/root/VBD a/a/DET/4/det policy/policy/NOUN/2/obj "
       "which/which/PRON/7/nsubj/WDT Chile/Chile/PROPN/7/nsubj hates/hate/VERB/4/acl:relcl/VBZ",
       "Peru | kept | a policy which Chile hates\nChile | hates | a policy\n"},
      {"what is said of the subject before it is not of its name",
       "Proud/proud/ADJ/5/acl of/of/ADP/3/case it/it/PRON/1/obl ,/,/PUNCT/1/punct "
       "Berg/Berg/PROPN/6/nsubj sang/sing/VERB/0/root/VBD",
       "Berg | sang | \n"},
      {"passive with agent",
       "Beta/Beta/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass/VBD "
       "bought/buy/VERB/0/root/VBN by/by/ADP/5/case Acme/Acme/PROPN/3/obl:agent "
       "in/in/ADP/7/case June/June/PROPN/3/obl",
       "Beta | was bought by | Acme; time: in June\n"},
      {"a condition said first holds for all that follows, and for what is known",
       "If/if/SCONJ/3/mark it/it/PRON/3/nsubj/PRP snows/snow/VERB/6/advcl/VBZ the/the/DET/5/det "
       "pass/pass/NOUN/6/nsubj closes/close/VERB/0/root/VBZ and/and/CCONJ/9/cc "
       "Lee/Lee/PROPN/9/nsubj knows/know/VERB/6/conj/VBZ that/that/SCONJ/12/mark "
       "trains/train/NOUN/12/nsubj/NNS stop/stop/VERB/9/ccomp/VBP",
       "it | snows |  POSSIBLE\nthe pass | closes | ; condition: If it snows POSSIBLE\n"
       "Lee | knows | that trains stop POSSIBLE\ntrains | stop |  POSSIBLE BY Lee\n"},
      {"what it is fair to assume is left open",
       "It/it/PRON/3/expl/PRP is/be/AUX/3/cop/VBZ fair/fair/ADJ/0/root to/to/PART/5/mark/TO "
       "assume/assume/VERB/3/csubj/VB that/that/SCONJ/8/mark prices/price/NOUN/8/nsubj/NNS "
       "fell/fall/VERB/5/ccomp/VBD",
       "It | is fair | to assume that prices fell\nprices | fell |  POSSIBLE\n"},
      {"there are fears of what nobody says",
       "There/there/PRON/2/expl/EX were/be/VERB/0/root/VBD fears/fear/NOUN/2/nsubj/NNS "
       "the/the/DET/5/det dam/dam/NOUN/7/nsubj was/be/AUX/7/aux/VBD "
       "leaking/leak/VERB/3/acl:relcl/VBG",
       "There | were | fears the dam was leaking\nthe dam | was leaking |  POSSIBLE\n"},
      {"who acts on the grounds that something is so says that it is",
       "Acme/Acme/PROPN/2/nsubj closed/close/VERB/0/root/VBD the/the/DET/4/det "
       "mine/mine/NOUN/2/obj on/on/ADP/7/case the/the/DET/7/det grounds/ground/NOUN/2/obl/NNS "
       "that/that/SCONJ/11/mark it/it/PRON/11/nsubj/PRP was/be/AUX/11/cop/VBD "
       "unsafe/unsafe/ADJ/7/acl",
       "Acme | closed | the mine; place: on the grounds that it was unsafe\n"
       "it | was | unsafe BY Acme\n"},
      {"what a semicolon adds to reported words is reported",
       "Acme/Acme/PROPN/2/nsubj said/say/VERB/0/root/VBD that/that/SCONJ/5/mark "
       "prices/price/NOUN/5/nsubj/NNS rose/rise/VERB/2/ccomp/VBD ;/;/PUNCT/8/punct "
       "wages/wage/NOUN/8/nsubj/NNS fell/fall/VERB/5/parataxis/VBD",
       "Acme | said | that prices rose\nprices | rose |  BY Acme\nwages | fell |  BY Acme\n"},
      {"an ampersand between capitals joins one name",
       "Lee/Lee/PROPN/2/nsubj reads/read/VERB/0/root/VBZ Food/Food/PROPN/2/obj "
       "&/&/CCONJ/5/cc Wine/Wine/PROPN/3/conj",
       "Lee | reads | Food & Wine\n"},
      {"negation and object shared by coordinated verbs",
       "Acme/Acme/PROPN/4/nsubj has/have/AUX/4/aux/VBZ not/not/PART/4/advmod/RB "
       "confirmed/confirm/VERB/0/root/VBN or/or/CCONJ/6/cc denied/deny/VERB/4/conj/VBN "
       "the/the/DET/8/det sale/sale/NOUN/6/obj",
       "Acme | has confirmed | the sale NOT\n"
       "Acme | has denied | the sale NOT\n"},
      {"a condition leaves both clauses open",
       "The/the/DET/2/det board/board/NOUN/4/nsubj could/could/AUX/4/aux/MD "
       "reject/reject/VERB/0/root/VB the/the/DET/6/det offer/offer/NOUN/4/obj "
       "if/if/SCONJ/9/mark prices/price/NOUN/9/nsubj fall/fall/VERB/4/advcl/VBP",
       "The board | could reject | the offer; condition: if prices fall POSSIBLE\n"
       "prices | fall |  POSSIBLE\n"},
      {"reported clause under a tentative verb",
       "Analysts/analyst/NOUN/2/nsubj say/say/VERB/0/root/VBP that/that/SCONJ/5/mark "
       "Acme/Acme/PROPN/5/nsubj appears/appear/VERB/2/ccomp/VBZ to/to/PART/8/mark/TO "
       "be/be/AUX/8/aux/VB losing/lose/VERB/5/xcomp/VBG money/money/NOUN/8/obj",
       "Analysts | say | that Acme appears to be losing money\n"
       "Acme | appears to be losing | money POSSIBLE BY Analysts\n"},
      {"relative clause, apposition",
       "Acme/Acme/PROPN/7/nsubj ,/,/PUNCT/4/punct which/which/PRON/4/nsubj/WDT "
       "makes/make/VERB/1/acl:relcl/VBZ ships/ship/NOUN/4/obj ,/,/PUNCT/4/punct "
       "hired/hire/VERB/0/root/VBD Smith/Smith/PROPN/7/obj ,/,/PUNCT/11/punct "
       "a/a/DET/11/det lawyer/lawyer/NOUN/8/appos",
       "Smith | is | a lawyer RULE apposition\n"
       "Acme | makes | ships\n"
       "Acme | hired | Smith\n"},
      {"object relative, participle with the subject borrowed",
       "The/the/DET/2/det ship/ship/NOUN/6/nsubj that/that/PRON/5/obj/WDT "
       "Acme/Acme/PROPN/5/nsubj built/build/VERB/2/acl:relcl/VBD "
       "sank/sink/VERB/0/root/VBD ,/,/PUNCT/8/punct killing/kill/VERB/6/advcl/VBG "
       "two/two/NUM/10/nummod sailors/sailor/NOUN/8/obj",
       "Acme | built | The ship\n"
       "The ship that Acme built | sank | \n"
       "The ship that Acme built | killing | two sailors\n"},
      {"an infinitive done by the object",
       "The/the/DET/2/det mayor/mayor/NOUN/3/nsubj allowed/allow/VERB/0/root/VBD "
       "the/the/DET/5/det workers/worker/NOUN/3/obj to/to/PART/7/mark/TO "
       "leave/leave/VERB/3/xcomp/VB",
       "The mayor | allowed | the workers; complement: to leave\n"
       "the workers | leave | \n"},
      {"conjoined objects are facts of their own",
       "Acme/Acme/PROPN/2/nsubj sold/sell/VERB/0/root/VBD its/its/PRON/4/nmod:poss/PRP$ "
       "mines/mine/NOUN/2/obj and/and/CCONJ/6/cc farms/farm/NOUN/4/conj "
       "in/in/ADP/8/case Peru/Peru/PROPN/4/nmod",
       "Acme | sold | its mines in Peru\n"
       "Acme | sold | farms\n"},
      {"a noun that is explained by what is feared",
       "The/the/DET/2/det union/union/NOUN/4/nsubj has/have/AUX/4/aux/VBZ "
       "expressed/express/VERB/0/root/VBN fears/fear/NOUN/4/obj that/that/SCONJ/10/mark "
       "the/the/DET/8/det plant/plant/NOUN/10/nsubj may/may/AUX/10/aux/MD "
       "close/close/VERB/5/acl/VB",
       "The union | has expressed | fears that the plant may close\n"
       "the plant | may close |  POSSIBLE BY The union\n"},
      {"adjective with its preposition",
       "The/the/DET/2/det law/law/NOUN/4/nsubj is/be/AUX/4/cop/VBZ "
       "silent/silent/ADJ/0/root on/on/ADP/6/case fees/fee/NOUN/4/obl",
       "The law | is silent on | fees\n"},
      {"adjective behind a verb that links it",
       "Lawyers/lawyer/NOUN/2/nsubj remained/remain/VERB/0/root/VBD "
       "silent/silent/ADJ/2/xcomp on/on/ADP/5/case fees/fee/NOUN/3/obl",
       "Lawyers | remained silent on | fees\n"},
      {"intransitive",
       "Prices/price/NOUN/2/nsubj fell/fall/VERB/0/root/VBD "
       "sharply/sharply/ADV/2/advmod/RB",
       "Prices | fell | ; manner: sharply\n"},
      {"existential",
       "There/there/PRON/2/expl/EX is/be/VERB/0/root/VBZ a/a/DET/4/det "
       "way/way/NOUN/2/nsubj to/to/PART/6/mark/TO stop/stop/VERB/4/acl/VB "
       "the/the/DET/8/det strike/strike/NOUN/6/obj",
       "There | is | a way to stop the strike\n"},
      {"possessive",
       "Oslo/Oslo/PROPN/3/nmod:poss 's/'s/PART/1/case/POS "
       "relations/relation/NOUN/6/nsubj with/with/ADP/5/case Rome/Rome/PROPN/3/nmod "
       "improved/improve/VERB/0/root/VBD",
       "Oslo | has | relations with Rome RULE possessive\n"
       "Oslo 's relations with Rome | improved | \n"},
      {"speaker after the speech",
       "The/the/DET/2/det deal/deal/NOUN/4/nsubj is/be/AUX/4/cop/VBZ "
       "off/off/ADP/7/ccomp ,/,/PUNCT/4/punct Smith/Smith/PROPN/7/nsubj "
       "said/say/VERB/0/root/VBD",
       "The deal | is | off BY Smith\n"
       "Smith | said | The deal is off\n"},
      {"named source",
       "According/accord/VERB/3/case/VBG to/to/ADP/1/fixed police/police/NOUN/7/obl "
       ",/,/PUNCT/3/punct the/the/DET/6/det driver/driver/NOUN/7/nsubj "
       "fled/flee/VERB/0/root/VBD",
       "the driver | fled |  BY police\n"},
      {"relation between two",
       "The/the/DET/2/det pact/pact/NOUN/7/nsubj between/between/ADP/4/case "
       "Oslo/Oslo/PROPN/2/nmod and/and/CCONJ/6/cc Rome/Rome/PROPN/4/conj "
       "expired/expire/VERB/0/root/VBD",
       "The pact | is between | Oslo and Rome RULE relation\n"
       "The pact between Oslo and Rome | expired | \n"},
      {"a spokesman speaks for somebody",
       "Rome/Rome/PROPN/3/nmod:poss 's/'s/PART/1/case/POS "
       "spokesman/spokesman/NOUN/4/nsubj refused/refuse/VERB/0/root/VBD "
       "to/to/PART/6/mark/TO name/name/VERB/4/xcomp/VB the/the/DET/8/det "
       "winner/winner/NOUN/6/obj",
       "Rome | has | spokesman RULE possessive\n"
       "Rome 's spokesman | refused to name | the winner\n"
       "Rome | refused to name | the winner RULE spokesperson\n"},
      {"adjective in a chain",
       "She/she/PRON/3/nsubj/PRP was/be/AUX/3/cop/VBD able/able/ADJ/0/root "
       "to/to/PART/5/mark/TO start/start/VERB/3/xcomp/VB the/the/DET/7/det "
       "engine/engine/NOUN/5/obj",
       "She | was able to start | the engine\n"},
      {"place relative",
       "The/the/DET/2/det house/house/NOUN/6/nsubj where/where/ADV/5/advmod/WRB "
       "Smith/Smith/PROPN/5/nsubj lived/live/VERB/2/acl:relcl/VBD "
       "burned/burn/VERB/0/root/VBN",
       "Smith | lived | ; other: The house\n"
       "The house where Smith lived | burned | \n"},
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
      {"an addressee who is asked to act",
       "The/the/DET/2/det/DT coach/coach/NOUN/3/nsubj/NN asked/ask/VERB/0/root/VBD "
       "the/the/DET/5/det/DT players/player/NOUN/3/iobj/NNS to/to/PART/7/mark/TO "
       "wait/wait/VERB/3/xcomp/VB",
       "The coach | asked | the players; complement: to wait\n"
       "the players | wait |  POSSIBLE\n"},
      {"power given to somebody",
       "The/the/DET/2/det/DT charter/charter/NOUN/3/nsubj/NN gave/give/VERB/0/root/VBD "
       "the/the/DET/5/det/DT council/council/NOUN/3/iobj/NN the/the/DET/7/det/DT "
       "power/power/NOUN/3/obj/NN to/to/PART/9/mark/TO raise/raise/VERB/7/acl/VB "
       "taxes/tax/NOUN/9/obj/NNS",
       "The charter | gave | the power to raise taxes; recipient: the council\n"
       "the council | raise | taxes POSSIBLE\n"},
      {"a plan of somebody beside it",
       "A/a/DET/2/det/DT bid/bid/NOUN/8/nsubj/NN by/by/ADP/4/case/IN "
       "Acme/Acme/PROPN/2/nmod/NNP to/to/PART/6/mark/TO buy/buy/VERB/2/acl/VB "
       "Beta/beta/NOUN/6/obj/NN failed/fail/VERB/0/root/VBD",
       "Acme | buy | Beta POSSIBLE\n"
       "A bid by Acme to buy Beta | failed | \n"},
      {"a way that nobody is named for",
       "There/there/PRON/2/expl/EX is/be/VERB/0/root/VBZ a/a/DET/4/det/DT "
       "way/way/NOUN/2/nsubj/NN to/to/PART/6/mark/TO stop/stop/VERB/4/acl/VB "
       "the/the/DET/8/det/DT leak/leak/NOUN/6/obj/NN",
       "There | is | a way to stop the leak\n"},
      {"the first to do something",
       "She/she/PRON/5/nsubj/PRP was/be/AUX/5/cop/VBD the/the/DET/5/det/DT "
       "first/first/ADJ/5/amod/JJ woman/woman/NOUN/0/root/NN to/to/PART/7/mark/TO "
       "climb/climb/VERB/5/acl/VB the/the/DET/9/det/DT peak/peak/NOUN/7/obj/NN",
       "She | was | the first woman to climb the peak\n"
       "She | climb | the peak POSSIBLE\n"},
      {"an agent's purpose",
       "The/the/DET/2/det/DT barn/barn/NOUN/4/nsubj:pass/NN was/be/AUX/4/aux:pass/VBD "
       "built/build/VERB/0/root/VBN by/by/ADP/6/case/IN monks/monk/NOUN/4/obl:agent/NNS "
       "to/to/PART/8/mark/TO store/store/VERB/4/advcl/VB grain/grain/NOUN/8/obj/NN",
       "The barn | was built by | monks; purpose: to store grain\n"
       "monks | store | grain POSSIBLE\n"},
      {"kept from doing it",
       "Guards/guard/NOUN/2/nsubj/NNS kept/keep/VERB/0/root/VBD the/the/DET/4/det/DT "
       "crowd/crowd/NOUN/2/obj/NN from/from/SCONJ/6/mark/IN leaving/leave/VERB/2/advcl/VBG",
       "Guards | kept | the crowd; other: from leaving\n"
       "the crowd | leaving |  NOT\n"},
      {"no as a determiner",
       "The/the/DET/2/det/DT airline/airline/NOUN/3/nsubj/NN has/have/VERB/0/root/VBZ "
       "no/no/DET/5/det/DT plans/plan/NOUN/3/obj/NNS for/for/ADP/7/case/IN "
       "Oslo/Oslo/PROPN/5/nmod/NNP",
       "The airline | has | plans for Oslo NOT\n"},
      {"no longer",
       "The/the/DET/2/det/DT firm/firm/NOUN/5/nsubj/NN no/no/ADV/4/advmod/RB "
       "longer/long/ADV/5/advmod/RBR makes/make/VERB/0/root/VBZ "
       "bicycles/bicycle/NOUN/5/obj/NNS",
       "The firm | makes | bicycles NOT\n"},
      {"without doing it",
       "He/he/PRON/2/nsubj/PRP left/leave/VERB/0/root/VBD without/without/SCONJ/4/mark/IN "
       "paying/pay/VERB/2/advcl/VBG the/the/DET/6/det/DT bill/bill/NOUN/4/obj/NN",
       "He | left | ; manner: without paying the bill\n"
       "He | paying | the bill NOT\n"},
      {"instead of doing it",
       "They/they/PRON/2/nsubj/PRP drove/drive/VERB/0/root/VBD instead/instead/ADV/5/mark/RB "
       "of/of/SCONJ/3/fixed/IN taking/take/VERB/2/advcl/VBG the/the/DET/7/det/DT "
       "train/train/NOUN/5/obj/NN",
       "They | drove | ; other: instead of taking the train\n"
       "They | taking | the train NOT\n"},
      {"an inverted condition",
       "Had/have/AUX/3/aux/VBD it/it/PRON/3/nsubj/PRP rained/rain/VERB/8/advcl/VBN "
       ",/,/PUNCT/3/punct/, we/we/PRON/8/nsubj/PRP would/would/AUX/8/aux/MD "
       "have/have/AUX/8/aux/VB stayed/stay/VERB/0/root/VBN",
       "it | Had rained |  NOT POSSIBLE\n"
       "we | would have stayed | ; condition: Had it rained POSSIBLE\n"},
      {"seen as something",
       "Critics/critic/NOUN/2/nsubj/NNS see/see/VERB/0/root/VBP the/the/DET/4/det/DT "
       "gift/gift/NOUN/2/obj/NN as/as/ADP/7/case/IN a/a/DET/7/det/DT bribe/bribe/NOUN/2/obl/NN",
       "the gift | is | a bribe BY Critics RULE regard\n"
       "Critics | see | the gift; other: as a bribe\n"},
      {"called something",
       "Voters/voter/NOUN/2/nsubj/NNS consider/consider/VERB/0/root/VBP him/he/PRON/2/obj/PRP "
       "a/a/DET/5/det/DT hero/hero/NOUN/2/xcomp/NN",
       "him | is | a hero BY Voters RULE regard\n"
       "Voters | consider | him; complement: a hero\n"},
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
      {"a preposition of several words",
       "Soldiers/soldier/NOUN/2/nsubj/NNS acted/act/VERB/0/root/VBD in/in/ADP/4/case/IN "
       "response/response/NOUN/2/obl/NN to/to/ADP/7/case/IN the/the/DET/7/det/DT "
       "attack/attack/NOUN/4/nmod/NN",
       "Soldiers | acted in response to | the attack\n"},
      {"a measured preposition",
       "The/the/DET/2/det/DT vote/vote/NOUN/3/nsubj/NN came/come/VERB/0/root/VBD "
       "ten/ten/NUM/5/nummod/CD days/day/NOUN/8/nmod:unmarked/NNS before/before/ADP/8/case/IN "
       "the/the/DET/8/det/DT summit/summit/NOUN/3/obl/NN",
       "The vote | came ten days before | the summit\n"},
      {"a relative clause about all conjuncts",
       "Mines/mine/NOUN/8/nsubj/NNS and/and/CCONJ/3/cc/CC farms/farm/NOUN/1/conj/NNS "
       "that/that/PRON/6/obj/WDT Acme/Acme/PROPN/6/nsubj/NNP owns/own/VERB/1/acl:relcl/VBZ "
       "are/be/AUX/8/aux/VBP closing/close/VERB/0/root/VBG",
       "Acme | owns | Mines\n"
       "Acme | owns | farms\n"
       "Mines and farms that Acme owns | are closing | \n"},
      {"brackets around another name",
       "The/the/DET/2/det/DT Bank/Bank/PROPN/8/nsubj/NNP of/of/ADP/4/case/IN "
       "Peru/Peru/PROPN/2/nmod/NNP (/(/PUNCT/6/punct/-LRB- BOP/BOP/PROPN/2/appos/NNP "
       ")/)/PUNCT/6/punct/-RRB- fell/fall/VERB/0/root/VBD",
       "The Bank of Peru | is | BOP RULE apposition\n"
       "The Bank of Peru | fell | \n"},
      {"quotation marks around more than the phrase",
       "\"/\"/PUNCT/5/punct/`` The/the/DET/3/det/DT town/town/NOUN/5/nsubj/NN "
       "is/be/AUX/5/cop/VBZ silent/silent/ADJ/9/ccomp/JJ ,/,/PUNCT/5/punct/, "
       "\"/\"/PUNCT/5/punct/'' Smith/Smith/PROPN/9/nsubj/NNP said/say/VERB/0/root/VBD",
       "The town | is | silent BY Smith\n"
       "Smith | said | \" The town is silent , \"\n"},
      {"circumstances inside a relative clause",
       "The/the/DET/2/det/DT visitors/visitor/NOUN/3/nsubj/NNS praised/praise/VERB/0/root/VBD "
       "the/the/DET/5/det/DT bread/bread/NOUN/3/obj/NN that/that/PRON/8/obj/WDT "
       "she/she/PRON/8/nsubj/PRP baked/bake/VERB/5/acl:relcl/VBD while/while/SCONJ/12/mark/IN "
       "the/the/DET/11/det/DT guests/guest/NOUN/12/nsubj/NNS waited/wait/VERB/8/advcl/VBD",
       "The visitors | praised | the bread that she baked\n"
       "she | baked | the bread; time: while the guests waited\n"
       "the guests | waited | \n"},
      {"whose",
       "The/the/DET/2/det/DT team/team/NOUN/6/nsubj/NN whose/whose/PRON/4/nmod:poss/WP$ "
       "coach/coach/NOUN/5/nsubj/NN resigned/resign/VERB/2/acl:relcl/VBD "
       "lost/lose/VERB/0/root/VBD",
       "The team's coach | resigned | \n"
       "The team whose coach resigned | lost | \n"},
      {"not before an infinitive",
       "The/the/DET/2/det/DT mayor/mayor/NOUN/3/nsubj/NN told/tell/VERB/0/root/VBD "
       "the/the/DET/5/det/DT guests/guest/NOUN/3/iobj/NNS not/not/PART/8/advmod/RB "
       "to/to/PART/8/mark/TO leave/leave/VERB/3/xcomp/VB",
       "The mayor | told | the guests; complement: not to leave\n"
       "the guests | leave |  NOT POSSIBLE\n"},
      {"not only denies nothing",
       "The/the/DET/2/det/DT storm/storm/NOUN/5/nsubj/NN not/not/PART/5/advmod/RB "
       "only/only/ADV/5/advmod/RB damaged/damage/VERB/0/root/VBD the/the/DET/7/det/DT "
       "roof/roof/NOUN/5/obj/NN",
       "The storm | damaged | the roof\n"},
      {"a particle that UD calls an adverb",
       "The/the/DET/2/det/DT guard/guard/NOUN/3/nsubj/NN turned/turn/VERB/0/root/VBD "
       "away/away/ADV/3/advmod/RB the/the/DET/6/det/DT visitors/visitor/NOUN/3/obj/NNS",
       "The guard | turned away | the visitors\n"},
      {"a noun of doing and its doer",
       "Chilean/Chilean/ADJ/2/amod/JJ support/support/NOUN/5/nsubj/NN for/for/ADP/4/case/IN "
       "Peru/Peru/PROPN/2/nmod/NNP grew/grow/VERB/0/root/VBD",
       "Chile | supports | Peru RULE event\n"
       "Chilean support for Peru | grew | \n"},
      {"a noun of doing of two",
       "The/the/DET/2/det/DT talks/talk/NOUN/7/nsubj/NNS between/between/ADP/4/case/IN "
       "Oslo/Oslo/PROPN/2/nmod/NNP and/and/CCONJ/6/cc/CC Rome/Rome/PROPN/4/conj/NNP "
       "failed/fail/VERB/0/root/VBD",
       "The talks | are between | Oslo and Rome RULE relation\n"
       "Oslo | holds talks with | Rome RULE event\n"
       "The talks between Oslo and Rome | failed | \n"},
      {"an apposition of the last conjunct",
       "The/the/DET/2/det/DT mayor/mayor/NOUN/3/nsubj/NN invited/invite/VERB/0/root/VBD "
       "Smith/Smith/PROPN/3/obj/NNP and/and/CCONJ/6/cc/CC Lee/Lee/PROPN/4/conj/NNP "
       ",/,/PUNCT/9/punct/, a/a/DET/9/det/DT lawyer/lawyer/NOUN/4/appos/NN",
       "Lee | is | a lawyer RULE apposition\n"
       "The mayor | invited | Smith\n"
       "The mayor | invited | Lee\n"},
      {"a phrase that says nothing of the event",
       "The/the/DET/2/det/DT talks/talk/NOUN/5/nsubj/NNS did/do/AUX/5/aux/VBD "
       "not/not/PART/5/advmod/RB fail/fail/VERB/0/root/VB at/at/ADP/7/case/IN "
       "all/all/DET/5/obl/DT",
       "The talks | did fail |  NOT\n"},
      {"what describes a source is not its word",
       "According/accord/VERB/4/case/VBG to/to/ADP/1/fixed/IN a/a/DET/4/det/DT "
       "report/report/NOUN/10/obl/NN that/that/PRON/6/nsubj/WDT "
       "came/come/VERB/4/acl:relcl/VBD today/today/NOUN/6/obl:unmarked/NN ,/,/PUNCT/4/punct/, "
       "prices/price/NOUN/10/nsubj/NNS fell/fall/VERB/0/root/VBD",
       "a report | came | ; time: today\n"
       "prices | fell |  BY a report that came today\n"},
      {"two clauses that are said",
       "Smith/Smith/PROPN/2/nsubj/NNP said/say/VERB/0/root/VBD that/that/SCONJ/5/mark/IN "
       "prices/price/NOUN/5/nsubj/NNS rose/rise/VERB/2/ccomp/VBD and/and/CCONJ/9/cc/CC "
       "that/that/SCONJ/9/mark/IN wages/wage/NOUN/9/nsubj/NNS fell/fall/VERB/5/conj/VBD",
       "Smith | said | that prices rose\n"
       "Smith | said | that wages fell\n"
       "prices | rose |  BY Smith\n"
       "wages | fell |  BY Smith\n"},
      {"examples",
       "The/the/DET/2/det/DT mine/mine/NOUN/3/nsubj/NN yields/yield/VERB/0/root/VBZ "
       "metals/metal/NOUN/3/obj/NNS such/such/ADJ/7/case/JJ as/as/ADP/5/fixed/IN "
       "tin/tin/NOUN/4/nmod/NN and/and/CCONJ/9/cc/CC zinc/zinc/NOUN/7/conj/NN",
       "metals | include | tin RULE example\n"
       "metals | include | zinc RULE example\n"
       "The mine | yields | metals such as tin and zinc\n"},
      {"a negation before either or and stays with the first verb",
       "Trains/train/NOUN/4/nsubj/NNS were/be/AUX/4/aux/VBD not/not/PART/4/advmod/RB "
       "stopping/stop/VERB/0/root/VBG and/and/CCONJ/6/cc/CC whistling/whistle/VERB/4/conj/VBG",
       "Trains | were stopping |  NOT\n"
       "Trains | were whistling | \n"},
      {"the second half of a condition",
       "If/if/SCONJ/3/mark/IN prices/price/NOUN/3/nsubj/NNS fall/fall/VERB/9/advcl/VBP "
       "and/and/CCONJ/6/cc/CC wages/wage/NOUN/6/nsubj/NNS rise/rise/VERB/3/conj/VBP "
       ",/,/PUNCT/9/punct/, shops/shop/NOUN/9/nsubj/NNS close/close/VERB/0/root/VBP",
       "prices | fall |  POSSIBLE\n"
       "wages | rise |  POSSIBLE\n"
       "shops | close | ; condition: If prices fall and wages rise POSSIBLE\n"},
      {"a chance that was missed",
       "Lee/Lee/PROPN/2/nsubj/NNP missed/miss/VERB/0/root/VBD a/a/DET/4/det/DT "
       "chance/chance/NOUN/2/obj/NN to/to/PART/6/mark/TO score/score/VERB/4/acl/VB",
       "Lee | missed | a chance to score\n"
       "Lee | score |  NOT\n"},
      {"time that there is not",
       "Lee/Lee/PROPN/2/nsubj/NNP had/have/VERB/0/root/VBD no/no/DET/4/det/DT "
       "time/time/NOUN/2/obj/NN to/to/PART/6/mark/TO rest/rest/VERB/4/acl/VB",
       "Lee | had | time to rest NOT\n"
       "Lee | rest |  NOT POSSIBLE\n"},
      {"nothing keeps them from it",
       "Nothing/nothing/PRON/2/nsubj/NN kept/keep/VERB/0/root/VBD them/they/PRON/2/obj/PRP "
       "from/from/SCONJ/5/mark/IN leaving/leave/VERB/2/advcl/VBG",
       "Nothing | kept | them; other: from leaving\n"
       "them | leaving | \n"},
      {"whoever is asked does it",
       "Oslo/Oslo/PROPN/2/nsubj/NNP made/make/VERB/0/root/VBD a/a/DET/4/det/DT "
       "request/request/NOUN/2/obj/NN to/to/ADP/6/case/IN Rome/Rome/PROPN/4/nmod/NNP "
       "to/to/PART/8/mark/TO pay/pay/VERB/4/acl/VB",
       "Oslo | made | a request to Rome to pay\n"
       "Rome | pay |  POSSIBLE\n"},
      {"what comes of something done to the subject",
       "The/the/DET/2/det/DT road/road/NOUN/4/nsubj:pass/NN was/be/AUX/4/aux:pass/VBD "
       "closed/close/VERB/0/root/VBN ,/,/PUNCT/6/punct/, causing/cause/VERB/4/advcl/VBG "
       "delays/delay/NOUN/6/obj/NNS",
       "The road | was closed | \n"
       "The road was closed | causing | delays\n"},
      {"a content clause without that",
       "Fears/fear/NOUN/5/nsubj/NNS they/they/PRON/4/nsubj/PRP would/would/AUX/4/aux/MD "
       "stay/stay/VERB/1/acl:relcl/VB grew/grow/VERB/0/root/VBD",
       "they | would stay |  POSSIBLE\n"
       "Fears they would stay | grew | \n"},
      {"a source in an as-clause",
       "As/as/SCONJ/3/mark/IN Smith/Smith/PROPN/3/nsubj/NNP told/tell/VERB/7/advcl/VBD "
       "reporters/reporter/NOUN/3/obj/NNS ,/,/PUNCT/3/punct/, prices/price/NOUN/7/nsubj/NNS "
       "fell/fall/VERB/0/root/VBD",
       "prices | fell |  BY Smith\n"},
      {"modifiers that only pick somebody out are not told as events",
       "Guards/guard/NOUN/2/nsubj/NNS stopped/stop/VERB/0/root/VBD any/any/DET/4/det/DT "
       "guest/guest/NOUN/2/obj/NN arriving/arrive/VERB/4/acl/VBG late/late/ADV/5/advmod/RB",
       "Guards | stopped | any guest arriving late\n"},
      {"a word that means something outside is no subject",
       "Lee/Lee/PROPN/2/nsubj/NNP sells/sell/VERB/0/root/VBZ what/what/PRON/4/nsubj/WP "
       "makes/make/VERB/2/ccomp/VBZ ice/ice/NOUN/4/obj/NN melt/melt/VERB/4/xcomp/VB",
       "Lee | sells | what makes ice melt\n"
       "ice | melt | \n"},
      {"a comparison's verb is left to be understood",
       "Farmers/farmer/NOUN/2/nsubj/NNS earn/earn/VERB/0/root/VBP more/more/ADJ/2/obj/JJR "
       "than/than/SCONJ/6/mark/IN bakers/baker/NOUN/6/nsubj/NNS do/do/VERB/3/advcl/VBP",
       "Farmers | earn | more than bakers do\n"},
      {"things in order are not taken apart",
       "Lee/Lee/PROPN/4/nsubj/NNP and/and/CCONJ/3/cc/CC Kay/Kay/PROPN/1/conj/NNP "
       "won/win/VERB/0/root/VBD gold/gold/NOUN/4/obj/NN and/and/CCONJ/7/cc/CC "
       "silver/silver/NOUN/5/conj/NN respectively/respectively/ADV/4/advmod/RB",
       "Lee and Kay | won | gold and silver; manner: respectively\n"},
      {"what somebody does or suffers is not had",
       "Chile/Chile/PROPN/3/nmod:poss/NNP 's/'s/PART/1/case/POS attempt/attempt/NOUN/4/nsubj/NN "
       "failed/fail/VERB/0/root/VBD",
       "Chile 's attempt | failed | \n"},
      {"what a verb denies",
       "Lee/Lee/PROPN/2/nsubj/NNP denied/deny/VERB/0/root/VBD that/that/SCONJ/5/mark/IN "
       "prices/price/NOUN/5/nsubj/NNS rose/rise/VERB/2/ccomp/VBD",
       "Lee | denied | that prices rose\n"
       "prices | rose |  NOT BY Lee\n"},
      {"claims that are denied",
       "Lee/Lee/PROPN/2/nsubj/NNP rejected/reject/VERB/0/root/VBD claims/claim/NOUN/2/obj/NNS "
       "that/that/SCONJ/6/mark/IN prices/price/NOUN/6/nsubj/NNS rose/rise/VERB/3/acl/VBD",
       "Lee | rejected | claims that prices rose\n"
       "prices | rose |  NOT BY Lee\n"},
      {"what is not said, and what there is no evidence for, is open",
       "Lee/Lee/PROPN/4/nsubj/NNP did/do/AUX/4/aux/VBD not/not/PART/4/advmod/RB "
       "say/say/VERB/0/root/VB that/that/SCONJ/7/mark/IN prices/price/NOUN/7/nsubj/NNS "
       "rose/rise/VERB/4/ccomp/VBD",
       "Lee | did say | that prices rose NOT\n"
       "prices | rose |  POSSIBLE BY Lee\n"},
      {"what nobody thinks is open",
       "Nobody/nobody/PRON/2/nsubj/NN thinks/think/VERB/0/root/VBZ that/that/SCONJ/5/mark/IN "
       "prices/price/NOUN/5/nsubj/NNS rose/rise/VERB/2/ccomp/VBD",
       "Nobody | thinks | that prices rose\n"
       "prices | rose |  POSSIBLE\n"},
      {"what nobody doubts is certain",
       "Few/few/ADJ/2/nsubj/JJ doubt/doubt/VERB/0/root/VBP that/that/SCONJ/5/mark/IN "
       "prices/price/NOUN/5/nsubj/NNS rose/rise/VERB/2/ccomp/VBD",
       "Few | doubt | that prices rose\n"
       "prices | rose |  BY Few\n"},
      {"little evidence",
       "Lee/Lee/PROPN/2/nsubj/NNP found/find/VERB/0/root/VBD little/little/ADJ/4/amod/JJ "
       "evidence/evidence/NOUN/2/obj/NN that/that/SCONJ/7/mark/IN prices/price/NOUN/7/nsubj/NNS "
       "rose/rise/VERB/4/acl/VBD",
       "Lee | found | little evidence that prices rose\n"
       "prices | rose |  POSSIBLE\n"},
      {"no doubt",
       "There/there/PRON/2/expl/EX is/be/VERB/0/root/VBZ no/no/DET/4/det/DT "
       "doubt/doubt/NOUN/2/nsubj/NN that/that/SCONJ/7/mark/IN prices/price/NOUN/7/nsubj/NNS "
       "rose/rise/VERB/4/acl/VBD",
       "There | is | doubt that prices rose NOT\n"
       "prices | rose | \n"},
      {"what is called untrue is denied",
       "It/it/PRON/4/expl/PRP is/be/AUX/4/cop/VBZ not/not/PART/4/advmod/RB "
       "true/true/ADJ/0/root/JJ that/that/SCONJ/7/mark/IN prices/price/NOUN/7/nsubj/NNS "
       "rose/rise/VERB/4/csubj/VBD",
       "It | is true | that prices rose NOT\n"
       "prices | rose |  NOT\n"},
      {"what is ruled out",
       "Lee/Lee/PROPN/2/nsubj/NNP ruled/rule/VERB/0/root/VBD out/out/ADP/2/compound:prt/RP "
       "that/that/SCONJ/6/mark/IN prices/price/NOUN/6/nsubj/NNS rose/rise/VERB/2/ccomp/VBD",
       "Lee | ruled out | that prices rose\n"
       "prices | rose |  NOT BY Lee\n"},
      {"who does not know of it did not tell it",
       "Lee/Lee/PROPN/4/nsubj/NNP did/do/AUX/4/aux/VBD not/not/PART/4/advmod/RB "
       "know/know/VERB/0/root/VB that/that/SCONJ/7/mark/IN prices/price/NOUN/7/nsubj/NNS "
       "rose/rise/VERB/4/ccomp/VBD",
       "Lee | did know | that prices rose NOT\n"
       "prices | rose | \n"},
      {"hearsay",
       "It/it/PRON/3/expl/PRP is/be/AUX/3/aux:pass/VBZ believed/believe/VERB/0/root/VBN "
       "that/that/SCONJ/6/mark/IN prices/price/NOUN/6/nsubj/NNS rose/rise/VERB/3/csubj/VBD",
       "It | is believed | that prices rose\n"
       "prices | rose |  POSSIBLE\n"},
      {"an accusation",
       "Lee/Lee/PROPN/3/nsubj:pass/NNP was/be/AUX/3/aux:pass/VBD accused/accuse/VERB/0/root/VBN "
       "of/of/SCONJ/5/mark/IN stealing/steal/VERB/3/advcl/VBG cars/car/NOUN/5/obj/NNS",
       "Lee | was accused | ; other: of stealing cars\n"
       "Lee | stealing | cars POSSIBLE\n"},
      {"whoever is blamed did it",
       "Critics/critic/NOUN/2/nsubj/NNS blamed/blame/VERB/0/root/VBD Lee/Lee/PROPN/2/obj/NNP "
       "for/for/SCONJ/5/mark/IN hitting/hit/VERB/2/advcl/VBG walls/wall/NOUN/5/obj/NNS",
       "Critics | blamed | Lee; other: for hitting walls\n"
       "Lee | hitting | walls\n"},
      {"whoever is called on does it",
       "Lee/Lee/PROPN/2/nsubj/NNP called/call/VERB/0/root/VBD on/on/ADP/4/case/IN "
       "Kay/Kay/PROPN/2/obl/NNP to/to/PART/6/mark/TO resign/resign/VERB/2/xcomp/VB",
       "Lee | called on | Kay; complement: to resign\n"
       "Kay | resign |  POSSIBLE\n"},
      {"whoever is hired does it, whoever promises does it",
       "Acme/Acme/PROPN/2/nsubj/NNP hired/hire/VERB/0/root/VBD Lee/Lee/PROPN/2/obj/NNP "
       "to/to/PART/5/mark/TO run/run/VERB/2/advcl/VB mines/mine/NOUN/5/obj/NNS",
       "Acme | hired | Lee; purpose: to run mines\n"
       "Lee | run | mines POSSIBLE\n"},
      {"neither and nor",
       "Neither/neither/CCONJ/2/cc:preconj/CC Oslo/Oslo/PROPN/5/nsubj/NNP nor/nor/CCONJ/4/cc/CC "
       "Rome/Rome/PROPN/2/conj/NNP paid/pay/VERB/0/root/VBD",
       "Oslo nor Rome | paid |  NOT\n"},
      {"a question asserts nothing",
       "Did/do/AUX/3/aux/VBD prices/price/NOUN/3/nsubj/NNS fall/fall/VERB/0/root/VB "
       "?/?/PUNCT/3/punct/.",
       "prices | Did fall |  POSSIBLE\n"},
      {"whether and why are asked, not said",
       "Lee/Lee/PROPN/2/nsubj/NNP explained/explain/VERB/0/root/VBD why/why/ADV/5/advmod/WRB "
       "prices/price/NOUN/5/nsubj/NNS rose/rise/VERB/2/ccomp/VBD",
       "Lee | explained | why prices rose\n"
       "prices | rose | \n"},
      {"not yet, but arranged",
       "Work/work/NOUN/4/nsubj/NN is/be/AUX/4/aux/VBZ to/to/PART/4/mark/TO "
       "begin/begin/VERB/0/root/VB in/in/ADP/6/case/IN May/May/PROPN/4/obl/NNP",
       "Work | is to begin | ; time: in May POSSIBLE\n"},
      {"a verb that is also a noun of saying",
       "Lee/Lee/PROPN/2/nsubj/NNP claims/claim/VERB/0/root/VBZ prices/price/NOUN/4/nsubj/NNS "
       "rose/rise/VERB/2/ccomp/VBD",
       "Lee | claims | prices rose\n"
       "prices | rose |  BY Lee\n"},
      {"said in a statement that",
       "Acme/Acme/PROPN/2/nsubj/NNP said/say/VERB/0/root/VBD in/in/ADP/5/case/IN a/a/DET/5/det/DT "
       "statement/statement/NOUN/2/obl/NN that/that/SCONJ/8/mark/IN prices/price/NOUN/8/nsubj/NNS "
       "fell/fall/VERB/5/acl/VBD",
       "Acme | said | that prices fell; place: in a statement\n"
       "prices | fell |  BY Acme\n"},
      {"an apposition that takes up the clause",
       "Acme/Acme/PROPN/3/nsubj/NNP will/will/AUX/3/aux/MD close/close/VERB/0/root/VB "
       "mines/mine/NOUN/3/obj/NNS ,/,/PUNCT/7/punct/, a/a/DET/7/det/DT move/move/NOUN/4/appos/NN "
       "that/that/PRON/10/obj/WDT unions/union/NOUN/10/nsubj/NNS condemn/condemn/VERB/7/acl:relcl/VBP",
       "Acme | will close | mines\n"},
      {"one thing rather than another",
       "The/the/DET/2/det/DT fair/fair/NOUN/5/nsubj/NN is/be/AUX/5/cop/VBZ a/a/DET/5/det/DT "
       "show/show/NOUN/0/root/NN rather/rather/ADV/9/cc/RB than/than/ADP/6/fixed/IN "
       "a/a/DET/9/det/DT market/market/NOUN/5/conj/NN",
       "The fair | is | a show rather than a market\n"},
      {"the second of two that goes on from a passive",
       "Two/two/NUM/3/nsubj:pass/CD were/be/AUX/3/aux:pass/VBD killed/kill/VERB/0/root/VBN "
       "and/and/CCONJ/6/cc/CC five/five/NUM/6/nsubj:pass/CD injured/injure/VERB/3/conj/VBN",
       "Two | were killed | \n"
       "five | were injured | \n"},
      {"the first to do it did it",
       "Kay/Kay/PROPN/5/nsubj/NNP was/be/AUX/5/cop/VBD the/the/DET/5/det/DT "
       "only/only/ADJ/5/amod/JJ guest/guest/NOUN/0/root/NN to/to/PART/7/mark/TO "
       "leave/leave/VERB/5/acl/VB",
       "Kay | was | the only guest to leave\n"
       "Kay | leave | \n"},
      {"what a bare verb demands",
       "Critics/critic/NOUN/2/nsubj/NNS insist/insist/VERB/0/root/VBP that/that/SCONJ/5/mark/IN "
       "Lee/Lee/PROPN/5/nsubj/NNP resign/resign/VERB/2/ccomp/VB",
       "Critics | insist | that Lee resign\n"
       "Lee | resign |  POSSIBLE BY Critics\n"},
      {"less frequent but graver",
       "Storms/storm/NOUN/4/nsubj/NNS are/be/AUX/4/cop/VBP less/less/ADV/4/advmod/RBR "
       "frequent/frequent/ADJ/0/root/JJ but/but/CCONJ/6/cc/CC graver/grave/ADJ/4/conj/JJR",
       "Storms | are | less frequent\n"
       "Storms | are | graver\n"},
      {"what is warned against is not done by whoever warns",
       "Lee/Lee/PROPN/2/nsubj/NNP warned/warn/VERB/0/root/VBD against/against/SCONJ/4/mark/IN "
       "buying/buy/VERB/2/advcl/VBG mines/mine/NOUN/4/obj/NNS",
       "Lee | warned | ; other: against buying mines\n"},
      {"an agent's infinitive",
       "The/the/DET/2/det/DT delay/delay/NOUN/4/nsubj:pass/NN was/be/AUX/4/aux:pass/VBD "
       "caused/cause/VERB/0/root/VBN by/by/ADP/6/case/IN efforts/effort/NOUN/4/obl:agent/NNS "
       "to/to/PART/8/mark/TO save/save/VERB/6/acl/VB money/money/NOUN/8/obj/NN",
       "The delay | was caused by | efforts to save money\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("a fact keeps where its words stand", "[fact]") {
  const Parsed input = parsed("Acme/Acme/PROPN/2/nsubj sold/sell/VERB/0/root/VBD "
                              "its/its/PRON/4/nmod:poss mines/mine/NOUN/2/obj");
  const auto facts = extract_facts(std::span(&input.sentence, 1), input.text);
  REQUIRE(facts.size() == 1);
  CHECK(facts[0].subject.spans == std::vector<Span>{{0, 4}});
  CHECK(facts[0].predicate.spans == std::vector<Span>{{5, 9}});
  CHECK(facts[0].object.spans == std::vector<Span>{{10, 19}});
  CHECK(facts[0].predicate_lemma == "sell");
  CHECK(facts[0].tense == "past");
  CHECK(facts[0].confidence > 0.5);
}

TEST_CASE("minimal facts are binary and step down prepositional chains", "[fact]") {
  CHECK(extracted(kCourt, {.detail = Detail::minimal, .keep_negation = false}) ==
        "He | became | a justice of the Court\n"
        "He | became a justice of | the Court\n"
        "He | became a justice of the Court in | Perth\n");
}

TEST_CASE("a negation is polarity, and stays among the words only where asked", "[fact]") {
  constexpr std::string_view kDenied =
      "Acme/Acme/PROPN/4/nsubj did/do/AUX/4/aux/VBD not/not/PART/4/advmod/RB sell/sell/VERB/0/root/VB "
      "mines/mine/NOUN/4/obj";
  CHECK(extracted(kDenied) == "Acme | did sell | mines NOT\n");
  CHECK(extracted(kDenied, {.detail = Detail::clause, .keep_negation = true}) ==
        "Acme | did not sell | mines NOT\n");
}

TEST_CASE("what is no clause, or too long to be one, gives no fact", "[fact]") {
  CHECK(extracted("An/a/DET/2/det example/example/NOUN/0/root").empty());
  std::string list = "Acme/Acme/PROPN/2/nsubj sold/sell/VERB/0/root/VBD";
  for (int i = 0; i < 1000; ++i)
    list += " mines/mine/NOUN/2/obj";
  CHECK(extracted(list).empty());
  CHECK(extract_facts({}, "").empty());
}
