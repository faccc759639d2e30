#include "ingest/meaning/fact/extractor.h"

#include <span>
#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("each clause of a sentence has its subject", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"an infinitive done by the object",
       "The/the/DET/2/det mayor/mayor/NOUN/3/nsubj allowed/allow/VERB/0/root/VBD "
       "the/the/DET/5/det workers/worker/NOUN/3/obj to/to/PART/7/mark/TO "
       "leave/leave/VERB/3/xcomp/VB",
       "The mayor | allowed | the workers; complement: to leave\n"
       "the workers | leave | \n"},
      {"a comment between commas",
       "Firms/firm/NOUN/6/nsubj/NNS have/have/AUX/6/aux/VBP ,/,/PUNCT/4/punct "
       "however/however/ADV/6/advmod/RB ,/,/PUNCT/4/punct sold/sell/VERB/0/root/VBN "
       "mines/mine/NOUN/6/obj/NNS",
       "Firms | have sold | mines\n"},
      {"place relative",
       "The/the/DET/2/det house/house/NOUN/6/nsubj where/where/ADV/5/advmod/WRB "
       "Smith/Smith/PROPN/5/nsubj lived/live/VERB/2/acl:relcl/VBD "
       "burned/burn/VERB/0/root/VBN",
       "Smith | lived | ; place: The house\n"
       "The house where Smith lived | burned | \n"},
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
       "The charter | gave | the power; recipient: the council; complement: to raise taxes\n"
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
      {"whose",
       "The/the/DET/2/det/DT team/team/NOUN/6/nsubj/NN whose/whose/PRON/4/nmod:poss/WP$ "
       "coach/coach/NOUN/5/nsubj/NN resigned/resign/VERB/2/acl:relcl/VBD "
       "lost/lose/VERB/0/root/VBD",
       "The team's coach | resigned | \n"
       "The team whose coach resigned | lost | \n"},
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
      {"whoever is blamed did it",
       "Critics/critic/NOUN/2/nsubj/NNS blamed/blame/VERB/0/root/VBD Lee/Lee/PROPN/2/obj/NNP "
       "for/for/SCONJ/5/mark/IN hitting/hit/VERB/2/advcl/VBG walls/wall/NOUN/5/obj/NNS",
       "Critics | blamed | Lee; other: for hitting walls\n"
       "Lee | hitting | walls BY Critics\n"},
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
      {"the first to do it did it",
       "Kay/Kay/PROPN/5/nsubj/NNP was/be/AUX/5/cop/VBD the/the/DET/5/det/DT "
       "only/only/ADJ/5/amod/JJ guest/guest/NOUN/0/root/NN to/to/PART/7/mark/TO "
       "leave/leave/VERB/5/acl/VB",
       "Kay | was | the only guest to leave\n"
       "Kay | leave | \n"},
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
}

TEST_CASE("what is no clause, or too long to be one, gives no fact", "[fact]") {
  CHECK(extracted("An/a/DET/2/det example/example/NOUN/0/root").empty());
  std::string list = "Acme/Acme/PROPN/2/nsubj sold/sell/VERB/0/root/VBD";
  for (int i = 0; i < 1000; ++i)
    list += " mines/mine/NOUN/2/obj";
  CHECK(extracted(list).empty());
  CHECK(extract_facts({}, "").empty());
}
