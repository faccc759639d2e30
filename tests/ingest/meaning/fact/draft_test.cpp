#include "ingest/meaning/fact/draft.h"

#include <string>
#include <string_view>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("what is denied is negative", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"negation and object shared by coordinated verbs",
       "Acme/Acme/PROPN/4/nsubj has/have/AUX/4/aux/VBZ not/not/PART/4/advmod/RB "
       "confirmed/confirm/VERB/0/root/VBN or/or/CCONJ/6/cc denied/deny/VERB/4/conj/VBN "
       "the/the/DET/8/det sale/sale/NOUN/6/obj",
       "Acme | has confirmed | the sale NOT\n"
       "Acme | has denied | the sale NOT\n"},
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
      {"kept from doing it",
       "Guards/guard/NOUN/2/nsubj/NNS kept/keep/VERB/0/root/VBD the/the/DET/4/det/DT "
       "crowd/crowd/NOUN/2/obj/NN from/from/SCONJ/6/mark/IN leaving/leave/VERB/2/advcl/VBG",
       "Guards | kept | the crowd; other: from leaving\n"
       "the crowd | leaving |  NOT\n"},
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
      {"a negation before either or and stays with the first verb",
       "Trains/train/NOUN/4/nsubj/NNS were/be/AUX/4/aux/VBD not/not/PART/4/advmod/RB "
       "stopping/stop/VERB/0/root/VBG and/and/CCONJ/6/cc/CC whistling/whistle/VERB/4/conj/VBG",
       "Trains | were stopping |  NOT\n"
       "Trains | were whistling | \n"},
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
       "Nothing | kept | them; other: from leaving NOT\n"
       "them | leaving | \n"},
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
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("what is not said to have happened is possible", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"a condition said first holds for all that follows, and for what is known",
       "If/if/SCONJ/3/mark it/it/PRON/3/nsubj/PRP snows/snow/VERB/6/advcl/VBZ the/the/DET/5/det "
       "pass/pass/NOUN/6/nsubj closes/close/VERB/0/root/VBZ and/and/CCONJ/9/cc "
       "Lee/Lee/PROPN/9/nsubj knows/know/VERB/6/conj/VBZ that/that/SCONJ/12/mark "
       "trains/train/NOUN/12/nsubj/NNS stop/stop/VERB/9/ccomp/VBP",
       "it | snows |  POSSIBLE\nthe pass | closes | ; condition: If it snows POSSIBLE\n"
       "Lee | knows | that trains stop POSSIBLE\ntrains | stop |  POSSIBLE BY Lee\n"},
      {"a condition leaves both clauses open",
       "The/the/DET/2/det board/board/NOUN/4/nsubj could/could/AUX/4/aux/MD "
       "reject/reject/VERB/0/root/VB the/the/DET/6/det offer/offer/NOUN/4/obj "
       "if/if/SCONJ/9/mark prices/price/NOUN/9/nsubj fall/fall/VERB/4/advcl/VBP",
       "The board | could reject | the offer; condition: if prices fall POSSIBLE\n"
       "prices | fall |  POSSIBLE\n"},
      {"the second half of a condition",
       "If/if/SCONJ/3/mark/IN prices/price/NOUN/3/nsubj/NNS fall/fall/VERB/9/advcl/VBP "
       "and/and/CCONJ/6/cc/CC wages/wage/NOUN/6/nsubj/NNS rise/rise/VERB/3/conj/VBP "
       ",/,/PUNCT/9/punct/, shops/shop/NOUN/9/nsubj/NNS close/close/VERB/0/root/VBP",
       "prices | fall |  POSSIBLE\n"
       "wages | rise |  POSSIBLE\n"
       "shops | close | ; condition: If prices fall and wages rise POSSIBLE\n"},
      {"reported clause under a tentative verb",
       "Analysts/analyst/NOUN/2/nsubj say/say/VERB/0/root/VBP that/that/SCONJ/5/mark "
       "Acme/Acme/PROPN/5/nsubj appears/appear/VERB/2/ccomp/VBZ to/to/PART/8/mark/TO "
       "be/be/AUX/8/aux/VB losing/lose/VERB/5/xcomp/VBG money/money/NOUN/8/obj",
       "Analysts | say | that Acme appears to be losing money\n"
       "Acme | appears to be losing | money POSSIBLE BY Analysts\n"},
      {"what it is fair to assume is left open",
       "It/it/PRON/3/expl/PRP is/be/AUX/3/cop/VBZ fair/fair/ADJ/0/root to/to/PART/5/mark/TO "
       "assume/assume/VERB/3/csubj/VB that/that/SCONJ/8/mark prices/price/NOUN/8/nsubj/NNS "
       "fell/fall/VERB/5/ccomp/VBD",
       "It | is fair | to assume that prices fell\nprices | fell |  POSSIBLE\n"},
      {"what is not said, and what there is no evidence for, is open",
       "Lee/Lee/PROPN/4/nsubj/NNP did/do/AUX/4/aux/VBD not/not/PART/4/advmod/RB "
       "say/say/VERB/0/root/VB that/that/SCONJ/7/mark/IN prices/price/NOUN/7/nsubj/NNS "
       "rose/rise/VERB/4/ccomp/VBD",
       "Lee | did say | that prices rose NOT\n"
       "prices | rose |  POSSIBLE BY Lee\n"},
      {"what nobody thinks is open",
       "Nobody/nobody/PRON/2/nsubj/NN thinks/think/VERB/0/root/VBZ that/that/SCONJ/5/mark/IN "
       "prices/price/NOUN/5/nsubj/NNS rose/rise/VERB/2/ccomp/VBD",
       "Nobody | thinks | that prices rose NOT\n"
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
      {"a question asserts nothing",
       "Did/do/AUX/3/aux/VBD prices/price/NOUN/3/nsubj/NNS fall/fall/VERB/0/root/VB "
       "?/?/PUNCT/3/punct/.",
       "prices | Did fall |  POSSIBLE\n"},
      {"not yet, but arranged",
       "Work/work/NOUN/4/nsubj/NN is/be/AUX/4/aux/VBZ to/to/PART/4/mark/TO "
       "begin/begin/VERB/0/root/VB in/in/ADP/6/case/IN May/May/PROPN/4/obl/NNP",
       "Work | is to begin | ; time: in May POSSIBLE\n"},
      {"what a bare verb demands",
       "Critics/critic/NOUN/2/nsubj/NNS insist/insist/VERB/0/root/VBP that/that/SCONJ/5/mark/IN "
       "Lee/Lee/PROPN/5/nsubj/NNP resign/resign/VERB/2/ccomp/VB",
       "Critics | insist | that Lee resign\n"
       "Lee | resign |  POSSIBLE BY Critics\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("a negation is polarity, and stays among the words only where asked", "[fact]") {
  constexpr std::string_view kDenied =
      "Acme/Acme/PROPN/4/nsubj did/do/AUX/4/aux/VBD not/not/PART/4/advmod/RB sell/sell/VERB/0/root/VB "
      "mines/mine/NOUN/4/obj";
  CHECK(extracted(kDenied) == "Acme | did sell | mines NOT\n");
  CHECK(extracted(kDenied, {.detail = Detail::clause, .keep_negation = true}) ==
        "Acme | did not sell | mines NOT\n");
}
