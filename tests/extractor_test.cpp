#include "ingest/fact/extractor.h"

#include <span>
#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/parsed.h"

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
      {"passive with agent",
       "Beta/Beta/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass/VBD "
       "bought/buy/VERB/0/root/VBN by/by/ADP/5/case Acme/Acme/PROPN/3/obl:agent "
       "in/in/ADP/7/case June/June/PROPN/3/obl",
       "Beta | was bought by | Acme; time: in June\n"},
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
       "The mayor | allowed | the workers; purpose: to leave\n"
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
      {"intransitive",
       "Prices/price/NOUN/2/nsubj fell/fall/VERB/0/root/VBD "
       "sharply/sharply/ADV/2/advmod/RB",
       "Prices | fell | ; manner: sharply\n"},
      {"existential",
       "There/there/PRON/2/expl/EX is/be/VERB/0/root/VBZ a/a/DET/4/det "
       "way/way/NOUN/2/nsubj to/to/PART/6/mark/TO stop/stop/VERB/4/acl/VB "
       "the/the/DET/8/det strike/strike/NOUN/6/obj",
       "There | is | a way to stop the strike\n"
       "a way | stop | the strike POSSIBLE\n"},
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
