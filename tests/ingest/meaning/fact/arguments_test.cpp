#include "ingest/meaning/fact/arguments.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("a phrase that says when is an argument of time", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"dates, decades and days of the month say when",
       "Lee/Lee/PROPN/2/nsubj left/leave/VERB/0/root/VBD on/on/ADP/5/case May/May/PROPN/5/compound "
       "5/5/NUM/2/obl",
       "Lee | left | ; time: on May 5\n"},
      {"a decade",
       "Lee/Lee/PROPN/2/nsubj left/leave/VERB/0/root/VBD in/in/ADP/5/case the/the/DET/5/det "
       "1990s/1990s/NOUN/2/obl",
       "Lee | left | ; time: in the 1990s\n"},
      {"by the end of a time",
       "Lee/Lee/PROPN/2/nsubj left/leave/VERB/0/root/VBD by/by/ADP/5/case the/the/DET/5/det "
       "end/end/NOUN/2/obl of/of/ADP/7/case May/May/PROPN/5/nmod",
       "Lee | left | ; time: by the end of May\n"},
      {"at the end of a road is where",
       "Lee/Lee/PROPN/2/nsubj stopped/stop/VERB/0/root/VBD at/at/ADP/5/case the/the/DET/5/det "
       "end/end/NOUN/2/obl of/of/ADP/8/case the/the/DET/8/det road/road/NOUN/5/nmod",
       "Lee | stopped at | the end of the road\n"},
      {"an amount of time is no when",
       "Lee/Lee/PROPN/3/nsubj:pass was/be/AUX/3/aux:pass/VBD sentenced/sentence/VERB/0/root/VBN "
       "to/to/ADP/6/case five/five/NUM/6/nummod years/year/NOUN/3/obl/NNS",
       "Lee | was sentenced to | five years\n"},
      {"asked for time",
       "Lee/Lee/PROPN/2/nsubj asked/ask/VERB/0/root/VBD for/for/ADP/4/case time/time/NOUN/2/obl",
       "Lee | asked for | time\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("an adverbial clause has the role that its first word says", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"what is so even if something else is",
       "Even/even/ADV/4/advmod if/if/SCONJ/4/mark it/it/PRON/4/nsubj rains/rain/VERB/6/advcl/VBZ "
       "Lee/Lee/PROPN/6/nsubj wins/win/VERB/0/root/VBZ gold/gold/NOUN/6/obj",
       "it | rains |  POSSIBLE\nLee | wins | gold; concession: Even if it rains\n"},
      {"an inverted condition",
       "Had/have/AUX/3/aux/VBD it/it/PRON/3/nsubj/PRP rained/rain/VERB/8/advcl/VBN "
       ",/,/PUNCT/3/punct/, we/we/PRON/8/nsubj/PRP would/would/AUX/8/aux/MD "
       "have/have/AUX/8/aux/VB stayed/stay/VERB/0/root/VBN",
       "it | Had rained |  NOT POSSIBLE\n"
       "we | would have stayed | ; condition: Had it rained POSSIBLE\n"},
      {"circumstances inside a relative clause",
       "The/the/DET/2/det/DT visitors/visitor/NOUN/3/nsubj/NNS praised/praise/VERB/0/root/VBD "
       "the/the/DET/5/det/DT bread/bread/NOUN/3/obj/NN that/that/PRON/8/obj/WDT "
       "she/she/PRON/8/nsubj/PRP baked/bake/VERB/5/acl:relcl/VBD while/while/SCONJ/12/mark/IN "
       "the/the/DET/11/det/DT guests/guest/NOUN/12/nsubj/NNS waited/wait/VERB/8/advcl/VBD",
       "The visitors | praised | the bread that she baked\n"
       "she | baked | the bread; time: while the guests waited\n"
       "the guests | waited | \n"},
      {"a cause",
       "Lee/Lee/PROPN/2/nsubj left/leave/VERB/0/root/VBD because/because/SCONJ/5/mark "
       "it/it/PRON/5/nsubj/PRP rained/rain/VERB/2/advcl/VBD",
       "Lee | left | ; cause: because it rained\n"
       "it | rained | \n"},
      {"a purpose",
       "Lee/Lee/PROPN/2/nsubj trained/train/VERB/0/root/VBD in/in/SCONJ/6/mark "
       "order/order/NOUN/3/fixed to/to/PART/6/mark/TO win/win/VERB/2/advcl/VB",
       "Lee | trained | ; purpose: in order to win\n"
       "Lee | win |  POSSIBLE\n"},
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
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("a phrase has the role that its preposition and its place in the clause say", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"a recipient",
       "The/the/DET/2/det court/court/NOUN/3/nsubj gave/give/VERB/0/root/VBD "
       "Lee/Lee/PROPN/3/iobj a/a/DET/6/det pension/pension/NOUN/3/obj",
       "The court | gave | a pension; recipient: Lee\n"},
      {"a place, a cause",
       "Lee/Lee/PROPN/2/nsubj sold/sell/VERB/0/root/VBD land/land/NOUN/2/obj in/in/ADP/5/case "
       "Peru/Peru/PROPN/2/obl because/because/ADP/8/case of/of/ADP/6/fixed "
       "debts/debt/NOUN/2/obl/NNS",
       "Lee | sold | land; place: in Peru; cause: because of debts\n"},
      {"a charge is a cause",
       "Guards/guard/NOUN/2/nsubj/NNS held/hold/VERB/0/root/VBD Lee/Lee/PROPN/2/obj on/on/ADP/5/case "
       "suspicion/suspicion/NOUN/2/obl/NN of/of/ADP/7/case theft/theft/NOUN/5/nmod/NN",
       "Guards | held | Lee; cause: on suspicion of theft\n"},
      {"rules are nobody who says something",
       "Lee/Lee/PROPN/2/nsubj won/win/VERB/0/root/VBD gold/gold/NOUN/2/obj "
       "according/accord/VERB/7/case to/to/ADP/4/fixed the/the/DET/7/det rules/rule/NOUN/2/obl",
       "Lee | won | gold; manner: according to the rules\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("an idea is no place", "[fact]") {
  Parsed input =
      parsed("Farms/farm/NOUN/2/nsubj/NNS sold/sell/VERB/0/root/VBD land/land/NOUN/2/obj "
             "at/at/ADP/5/case risk/risk/NOUN/2/obl");
  CHECK(extracted(input) == "Farms | sold | land; place: at risk\n");
  input.sentence.tokens.back().entity = "abstract";
  CHECK(extracted(input) == "Farms | sold | land; other: at risk\n");
}
