#include "ingest/language/parse/mended_tree.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/support/parsed.h"

namespace quern {
namespace {

/// "word>head:relation" of each word after the repair.
std::string mended(std::string_view words) {
  Sentence sentence = parsed(words).sentence;
  mend_tree(sentence.tokens);
  std::string text;
  for (const Token& token : sentence.tokens) {
    const std::string head =
        token.head < 0 ? "" : sentence.tokens[static_cast<std::size_t>(token.head)].form;
    text += (text.empty() ? "" : " ") + token.form + '>' + head + ':' + token.deprel;
  }
  return text;
}

TEST_CASE("who says what is told in an absolute phrase is its subject", "[parse]") {
  // "Shares fell with experts saying prices rise"
  CHECK(mended("Shares/share/NOUN/2/nsubj/NNS fell/fall/VERB/0/root/VBD with/with/SCONJ/7/mark/IN "
               "experts/expert/NOUN/7/nsubj/NNS saying/say/VERB/4/acl/VBG "
               "prices/price/NOUN/7/nsubj/NNS rise/rise/VERB/2/advcl/VBP") ==
        "Shares>fell:nsubj fell>:root with>saying:mark experts>saying:nsubj saying>fell:advcl "
        "prices>rise:nsubj rise>saying:ccomp");
}

TEST_CASE("an object before a verb that has another one is its subject", "[parse]") {
  // "ties spark fears"
  CHECK(mended("ties/tie/NOUN/2/obj/NNS spark/spark/VERB/0/root/VBP fears/fear/NOUN/2/obj/NNS") ==
        "ties>spark:nsubj spark>:root fears>spark:obj");
}

TEST_CASE("a second subject behind its verb is the object", "[parse]") {
  // "court found Lee guilty"
  CHECK(mended("court/court/NOUN/2/nsubj/NN found/find/VERB/0/root/VBD Lee/Lee/PROPN/2/nsubj/NNP "
               "guilty/guilty/ADJ/2/xcomp/JJ") ==
        "court>found:nsubj found>:root Lee>found:obj guilty>found:xcomp");
}

TEST_CASE("a modifier with a subject is a verb", "[parse]") {
  // "Lee said courts named new judges"
  CHECK(mended("Lee/Lee/PROPN/2/nsubj said/say/VERB/0/root/VBD courts/court/NOUN/4/nsubj/NNS "
               "named/name/VERB/6/amod/VBN new/new/ADJ/6/amod/JJ judges/judge/NOUN/2/obj/NNS "
               "././PUNCT/6/punct") ==
        "Lee>said:nsubj said>:root courts>named:nsubj named>said:ccomp new>judges:amod "
        "judges>named:obj .>named:punct");
}

TEST_CASE("what is told of a noun behind \"that\" is a clause", "[parse]") {
  // "Lee wrote that prices rose"
  CHECK(mended("Lee/Lee/PROPN/2/nsubj wrote/write/VERB/0/root/VBD that/that/SCONJ/5/mark/IN "
               "prices/price/NOUN/2/nsubj/NNS rose/rise/VERB/4/acl/VBD") ==
        "Lee>wrote:nsubj wrote>:root that>rose:mark prices>rose:nsubj rose>wrote:ccomp");
  CHECK(mended("since/since/SCONJ/3/mark/IN prices/price/NOUN/4/obl/NNS rose/rise/VERB/2/acl/VBD "
               "left/leave/VERB/0/root/VBD") ==
        "since>rose:mark prices>rose:nsubj rose>left:advcl left>:root");
}

TEST_CASE("a word goes on the name before it, never one behind it", "[parse]") {
  // "Ann Lee and Jo"
  CHECK(mended("Ann/Ann/PROPN/0/root/NNP Lee/Lee/PROPN/4/flat/NNP and/and/CCONJ/4/cc "
               "Jo/Jo/PROPN/1/conj/NNP") == "Ann>:root Lee>Ann:flat and>Jo:cc Jo>Ann:conj");
}

TEST_CASE("a legal form heads the name before its comma", "[parse]") {
  // "of Acme, Inc."
  CHECK(mended("of/of/ADP/2/case Acme/Acme/PROPN/0/root/NNP ,/,/PUNCT/4/punct "
               "Inc./Inc./PROPN/2/appos/NNP") ==
        "of>Inc.:case Acme>Inc.:compound ,>Acme:punct Inc.>:root");
  CHECK(mended("Acme/Acme/PROPN/0/root/NNP ,/,/PUNCT/3/punct N.V./N.V./PROPN/1/appos/NNP") ==
        "Acme>N.V.:compound ,>Acme:punct N.V.>:root");
  // "Acme, group of farms": no legal form, but a noun.
  CHECK(mended("Acme/Acme/PROPN/0/root/NNP ,/,/PUNCT/3/punct group/group/NOUN/1/appos/NN") ==
        "Acme>:root ,>group:punct group>Acme:appos");
}

TEST_CASE("the two letters of a state are one name", "[parse]") {
  // "these U. S. win"
  CHECK(mended("these/these/DET/2/det U./U./PROPN/4/nmod/NNP S./S./PROPN/4/nmod/NNP "
               "win/win/VERB/0/root/VB") == "these>S.:det U.>S.:compound S.>win:nmod win>:root");
}

TEST_CASE("an adjective is not of a noun behind the verb", "[parse]") {
  // "rising prices hurt a town"
  CHECK(
      mended("rising/rise/VERB/5/amod/VBG prices/price/NOUN/3/nsubj/NNS hurt/hurt/VERB/0/root/VBD "
             "a/a/DET/5/det town/town/NOUN/3/obj/NN") ==
      "rising>prices:amod prices>hurt:nsubj hurt>:root a>town:det town>hurt:obj");
}

TEST_CASE("a verb with an object or \"have\" and no \"be\" is active", "[parse]") {
  // "they appointed Lee"
  CHECK(mended("they/they/PRON/2/nsubj:pass appointed/appoint/VERB/0/root/VBN "
               "Lee/Lee/PROPN/2/obj") == "they>appointed:nsubj appointed>:root Lee>appointed:obj");
  CHECK(mended("what/what/PRON/4/nsubj:pass/WP have/have/AUX/4/aux/VBP they/they/PRON/4/nsubj:pass "
               "seen/see/VERB/0/root/VBN") ==
        "what>seen:obj have>seen:aux they>seen:nsubj seen>:root");
  CHECK(mended("Fish/fish/NOUN/2/nsubj:pass sold/sell/VERB/0/root/VBN here/here/ADV/2/advmod") ==
        "Fish>sold:nsubj:pass sold>:root here>sold:advmod");
}

TEST_CASE("what somebody does not say is a question, not its time", "[parse]") {
  // "not say when it ended"
  const std::string question =
      "when/when/ADV/5/advmod/WRB it/it/PRON/5/nsubj ended/end/VERB/2/advcl/VBD";
  CHECK(mended("not/not/PART/2/advmod say/say/VERB/0/root/VB " + question) ==
        "not>say:advmod say>:root when>ended:advmod it>ended:nsubj ended>say:ccomp");
  CHECK(mended("Lee/Lee/PROPN/2/nsubj left/leave/VERB/0/root/VBD " + question) ==
        "Lee>left:nsubj left>:root when>ended:advmod it>ended:nsubj ended>left:advcl");
}

TEST_CASE("who is asked to do something stands behind \"for\"", "[parse]") {
  // "Lee called for Kay to resign"
  const std::string wanted =
      "Lee>called:nsubj called>:root for>Kay:case Kay>called:obl to>resign:mark resign>Kay:acl";
  const std::string begin =
      "Lee/Lee/PROPN/2/nsubj called/call/VERB/0/root/VBD for/for/SCONJ/6/mark ";
  CHECK(mended(begin + "Kay/Kay/PROPN/6/nsubj to/to/PART/6/mark resign/resign/VERB/2/xcomp/VB") ==
        wanted);
  CHECK(mended(begin + "Kay/Kay/PROPN/2/obl to/to/PART/6/mark resign/resign/VERB/2/xcomp/VB") ==
        wanted);
  CHECK(mended(begin + "Kay/Kay/PROPN/2/obl to/to/PART/6/mark resign/resign/VERB/4/acl/VB") ==
        wanted);
}

TEST_CASE("the second of two passives needs no \"were\"", "[parse]") {
  // "two were killed and five injured"
  const std::string killed =
      "two/two/NUM/3/nsubj:pass were/be/AUX/3/aux:pass "
      "killed/kill/VERB/0/root/VBN and/and/CCONJ/6/cc five/five/NUM/6/nsubj ";
  CHECK(mended(killed + "injured/injured/ADJ/3/conj/JJ") ==
        "two>killed:nsubj:pass were>killed:aux:pass killed>:root and>injured:cc "
        "five>injured:nsubj:pass injured>killed:conj");
  CHECK(mended(killed + "fled/flee/VERB/3/conj/VBD") ==
        "two>killed:nsubj:pass were>killed:aux:pass killed>:root and>fled:cc five>fled:nsubj "
        "fled>killed:conj");
}

TEST_CASE("what is counted belongs to the amount", "[parse]") {
  // "Acme pays two crowns in tax"
  CHECK(mended("Acme/Acme/PROPN/2/nsubj pays/pay/VERB/0/root two/two/NUM/4/nummod "
               "crowns/crown/NOUN/2/obj in/in/ADP/6/case tax/tax/NOUN/2/obl") ==
        "Acme>pays:nsubj pays>:root two>crowns:nummod crowns>pays:obj in>tax:case "
        "tax>crowns:nmod");
  CHECK(mended("Winds/wind/NOUN/2/nsubj reached/reach/VERB/0/root 90/90/NUM/4/nummod "
               "miles/mile/NOUN/2/obl:unmarked per/per/ADP/6/case hour/hour/NOUN/2/obl") ==
        "Winds>reached:nsubj reached>:root 90>miles:nummod miles>reached:obj per>hour:case "
        "hour>miles:nmod");
  CHECK(mended("Acme/Acme/PROPN/2/nsubj spent/spend/VERB/0/root two/two/NUM/4/nummod "
               "crowns/crown/NOUN/2/obj in/in/ADP/6/case May/May/PROPN/2/obl") ==
        "Acme>spent:nsubj spent>:root two>crowns:nummod crowns>spent:obj in>May:case "
        "May>spent:obl");
}

TEST_CASE("\"who\" is the subject of the name after \"is\"", "[parse]") {
  // "Who is Ann?"
  CHECK(mended("Who/who/PRON/3/parataxis/WP is/be/AUX/3/cop Ann/Ann/PROPN/0/root") ==
        "Who>Ann:nsubj is>Ann:cop Ann>:root");
}

TEST_CASE("an address is no part of a name", "[parse]") {
  // "Lee Kay lee@kay.org"
  CHECK(mended("Lee/Lee/PROPN/0/root Kay/Kay/PROPN/1/flat lee@kay.org/lee@kay.org/PROPN/1/flat") ==
        "Lee>:root Kay>Lee:flat lee@kay.org>Lee:list");
}

TEST_CASE("one person with two titles says what one person says", "[parse]") {
  // "Lee, head and editor, says"
  const std::string titles =
      "Lee/Lee/PROPN/5/nsubj head/head/NOUN/1/appos and/and/CCONJ/4/cc editor/editor/NOUN/1/conj ";
  CHECK(mended(titles + "says/say/VERB/0/root/VBZ") ==
        "Lee>says:nsubj head>Lee:appos and>editor:cc editor>head:conj says>:root");
  CHECK(mended(titles + "say/say/VERB/0/root/VBP") ==
        "Lee>say:nsubj head>Lee:appos and>editor:cc editor>Lee:conj say>:root");
}

TEST_CASE("who stands beside the office holds it", "[parse]") {
  // "Lead engineer Ann Lee left"
  CHECK(mended("Lead/lead/ADJ/2/amod engineer/engineer/NOUN/5/nsubj Ann/Ann/PROPN/5/nsubj "
               "Lee/Lee/PROPN/3/flat left/leave/VERB/0/root/VBD") ==
        "Lead>engineer:amod engineer>left:nsubj Ann>engineer:appos Lee>Ann:flat left>:root");
  CHECK(mended("engineers/engineer/NOUN/3/nsubj here/here/ADV/3/advmod left/leave/VERB/0/root/VBD "
               "Ann/Ann/PROPN/3/nsubj") ==
        "engineers>left:nsubj here>left:advmod left>:root Ann>left:nsubj");
}

TEST_CASE("what one thing does is not done by several", "[parse]") {
  // "we know boys who comes, eats"
  CHECK(mended("we/we/PRON/2/nsubj know/know/VERB/0/root/VBP boys/boy/NOUN/2/obj "
               "who/who/PRON/5/nsubj comes/come/VERB/3/acl:relcl/VBZ eats/eat/VERB/2/conj/VBZ") ==
        "we>know:nsubj know>:root boys>know:obj who>comes:nsubj comes>boys:acl:relcl "
        "eats>comes:conj");
  // What hangs on the second verb cannot be what it hangs on.
  CHECK(mended("we/we/PRON/2/nsubj know/know/VERB/0/root/VBP when/when/ADV/5/advmod "
               "it/it/PRON/5/nsubj rains/rain/VERB/6/advcl/VBZ eats/eat/VERB/2/conj/VBZ") ==
        "we>know:nsubj know>:root when>rains:advmod it>rains:nsubj rains>eats:advcl "
        "eats>know:conj");
}

TEST_CASE("a verb with an article has a subject", "[parse]") {
  // "a bomb strikes buses"
  CHECK(mended("a/a/DET/3/det bomb/bomb/NOUN/3/compound/NN strikes/strike/VERB/0/root/VBZ "
               "buses/bus/NOUN/3/obj/NNS") ==
        "a>bomb:det bomb>strikes:nsubj strikes>:root buses>strikes:obj");
  CHECK(mended("the/the/DET/3/det military/military/ADJ/3/amod/JJ rules/rule/VERB/0/root/VBZ "
               "Peru/Peru/PROPN/3/nmod") ==
        "the>military:det military>rules:nsubj rules>:root Peru>rules:obl");
  CHECK(mended("a/a/DET/4/det road/road/NOUN/4/nsubj/NN bomb/bomb/NOUN/4/compound/NN "
               "hits/hit/VERB/0/root/VBZ") ==
        "a>bomb:det road>bomb:compound bomb>hits:nsubj hits>:root");
  CHECK(mended("a/a/DET/3/det bomb/bomb/NOUN/3/compound/NN strike/strike/NOUN/0/root/NN") ==
        "a>strike:det bomb>strike:compound strike>:root");
  CHECK(mended("they/they/PRON/2/nsubj strike/strike/VERB/0/root/VBP") ==
        "they>strike:nsubj strike>:root");
}

TEST_CASE("what news tells in the present is no noun", "[parse]") {
  // "Police arrest ten men"
  CHECK(mended("Police/police/NOUN/2/compound/NN arrest/arrest/NOUN/0/root/NN "
               "ten/ten/NUM/4/nummod men/man/NOUN/2/appos/NNS") ==
        "Police>arrest:nsubj arrest>:root ten>men:nummod men>arrest:obj");
  CHECK(mended("A/a/DET/3/det quake/quake/NOUN/3/compound/NN strikes/strike/NOUN/0/root/NNS "
               "near/near/ADP/5/case Turin/Turin/PROPN/3/nmod") ==
        "A>quake:det quake>strikes:nsubj strikes>:root near>Turin:case Turin>strikes:obl");
  CHECK(mended("council/council/NOUN/2/compound/NN votes/vote/NOUN/0/root/NNS "
               "to/to/PART/4/mark leave/leave/VERB/2/acl/VB") ==
        "council>votes:nsubj votes>:root to>leave:mark leave>votes:xcomp");
  CHECK(mended("police/police/NOUN/2/compound/NN votes/vote/NOUN/0/root/NNS "
               "of/of/ADP/4/case Lee/Lee/PROPN/2/nmod") ==
        "police>votes:compound votes>:root of>Lee:case Lee>votes:nmod");
  CHECK(mended("The/the/DET/3/det miner/miner/NOUN/3/compound/NN song/song/NOUN/0/root/NN "
               "Lament/Lament/PROPN/3/appos") ==
        "The>song:det miner>song:compound song>:root Lament>song:appos");
}

TEST_CASE("a finite verb does not hang on its subject", "[parse]") {
  // "A bus full overturns here"
  CHECK(mended("A/a/DET/2/det bus/bus/NOUN/0/root/NN full/full/ADJ/2/amod/JJ "
               "overturns/overturn/VERB/2/parataxis/VBZ here/here/ADV/4/advmod") ==
        "A>bus:det bus>overturns:nsubj full>bus:amod overturns>:root here>overturns:advmod");
  CHECK(mended("court/court/NOUN/0/root/NN fines/fine/VERB/1/acl/VBZ men/man/NOUN/1/appos/NNS") ==
        "court>fines:nsubj fines>:root men>fines:obj");
  CHECK(mended("miners/miner/NOUN/0/root/NNS open/open/VERB/1/parataxis/VBP "
               "pits/pit/NOUN/2/obj/NNS") == "miners>open:nsubj open>:root pits>open:obj");
  CHECK(mended("miners/miner/NOUN/0/root/NNS who/who/PRON/3/nsubj/WP open/open/VERB/1/acl/VBP") ==
        "miners>:root who>open:nsubj open>miners:acl");
  CHECK(mended("a/a/DET/2/det view/view/NOUN/0/root/NN seen/see/VERB/2/acl/VBN") ==
        "a>view:det view>:root seen>view:acl");
}

TEST_CASE("a verb has its own subject, not another one's second", "[parse]") {
  // "ten are hurt when a ferry sinks"
  CHECK(mended("ten/ten/NUM/3/nsubj:pass are/be/AUX/3/aux:pass hurt/hurt/VERB/0/root/VBN "
               "when/when/ADV/3/advmod a/a/DET/6/det ferry/ferry/NOUN/3/nsubj:pass/NN "
               "sinks/sink/VERB/3/parataxis/VBZ") ==
        "ten>hurt:nsubj:pass are>hurt:aux:pass hurt>:root when>sinks:advmod a>ferry:det "
        "ferry>sinks:nsubj sinks>hurt:advcl");
}

TEST_CASE("two subjects side by side are one", "[parse]") {
  // "Storm Una hits Turin"
  CHECK(mended("Storm/Storm/PROPN/3/nsubj/NNP Una/Una/PROPN/3/nsubj/NNP hits/hit/VERB/0/root/VBZ "
               "Turin/Turin/PROPN/3/obj") ==
        "Storm>hits:nsubj Una>Storm:flat hits>:root Turin>hits:obj");
  CHECK(mended("the/the/DET/2/det Oslo/Oslo/PROPN/4/nsubj/NNP police/police/NOUN/4/nsubj/NNS "
               "left/leave/VERB/0/root/VBD") ==
        "the>police:det Oslo>police:compound police>left:nsubj left>:root");
  CHECK(mended("Korean/Korean/ADJ/3/nsubj/JJ miners/miner/NOUN/3/nsubj/NNS "
               "left/leave/VERB/0/root/VBD") == "Korean>miners:amod miners>left:nsubj left>:root");
  CHECK(mended("which/which/PRON/3/nsubj/WDT he/he/PRON/3/nsubj/PRP left/leave/VERB/0/root/VBD") ==
        "which>left:nsubj he>left:nsubj left>:root");
}

TEST_CASE("what comes of an event is told of who did it", "[parse]") {
  // "Acme shells ports with guns, killing men"
  const std::string shells =
      "Acme/Acme/PROPN/2/nsubj shells/shell/VERB/0/root/VBZ ports/port/NOUN/2/obj/NNS "
      "with/with/ADP/5/case guns/gun/NOUN/2/obl/NNS ,/,/PUNCT/7/punct ";
  const std::string begin =
      "Acme>shells:nsubj shells>:root ports>shells:obj with>guns:case guns>shells:obl ";
  CHECK(mended(shells + "killing/kill/VERB/5/acl/VBG men/man/NOUN/7/obj/NNS") ==
        begin + ",>killing:punct killing>shells:advcl men>killing:obj");
  CHECK(mended(shells + "ending/end/VERB/3/acl/VBG talks/talk/NOUN/7/obj/NNS") ==
        begin + ",>ending:punct ending>shells:advcl talks>ending:obj");
  CHECK(mended(shells + "weighing/weigh/VERB/5/acl/VBG tons/ton/NOUN/7/obj/NNS") ==
        begin + ",>weighing:punct weighing>guns:acl tons>weighing:obj");
  CHECK(mended("Acme/Acme/PROPN/5/nsubj ,/,/PUNCT/3/punct fearing/fear/VERB/1/acl/VBG "
               "loss/loss/NOUN/3/obj closed/close/VERB/0/root/VBD") ==
        "Acme>closed:nsubj ,>fearing:punct fearing>Acme:acl loss>fearing:obj closed>:root");
}

TEST_CASE("a number before a noun goes with the word that it numbers", "[parse]") {
  // "A magnitude 5 quake shook Turin"
  CHECK(mended("A/a/DET/2/det magnitude/magnitude/NOUN/5/obl:unmarked/NN 5/5/NUM/2/flat "
               "quake/quake/NOUN/5/nsubj/NN shook/shake/VERB/0/root/VBD") ==
        "A>quake:det magnitude>quake:compound 5>magnitude:flat quake>shook:nsubj shook>:root");
  CHECK(mended("Route/Route/PROPN/3/nsubj/NNP 5/5/NUM/1/flat closed/close/VERB/0/root/VBD") ==
        "Route>closed:nsubj 5>Route:flat closed>:root");
}

TEST_CASE("as many things as are counted are those", "[parse]") {
  // "two mines, Alba and Brisa, closed"
  const std::string mines =
      "mines/mine/NOUN/7/nsubj/NNS ,/,/PUNCT/4/punct Alba/Alba/PROPN/2/conj/NNP "
      "and/and/CCONJ/6/cc Brisa/Brisa/PROPN/2/conj/NNP closed/close/VERB/0/root/VBD";
  CHECK(mended("two/two/NUM/2/nummod " + mines) ==
        "two>mines:nummod mines>closed:nsubj ,>Alba:punct Alba>mines:appos and>Brisa:cc "
        "Brisa>Alba:conj closed>:root");
  CHECK(mended("2/2/NUM/2/nummod " + mines).find("Alba>mines:appos") != std::string::npos);
  CHECK(mended("three/three/NUM/2/nummod " + mines).find("Alba>mines:conj") != std::string::npos);
  CHECK(mended("the/the/DET/2/det " + mines).find("Alba>mines:conj") != std::string::npos);
}

TEST_CASE("a hyphen without spaces joins one name", "[parse]") {
  // "Veer-Kraft won"
  const auto hyphenated = [](bool is_joined, std::string_view relation) {
    Sentence sentence =
        parsed("Veer/Veer/PROPN/4/nsubj/NNP -/-/PUNCT/3/punct Kraft/Kraft/PROPN/1/" +
               std::string(relation) + "/NNP won/win/VERB/0/root/VBD")
            .sentence;
    sentence.tokens[0].space_after = sentence.tokens[1].space_after = !is_joined;
    mend_tree(sentence.tokens);
    return sentence.tokens[2].deprel;
  };
  CHECK(hyphenated(true, "appos") == "flat");
  CHECK(hyphenated(true, "conj") == "flat");
  CHECK(hyphenated(true, "nmod:unmarked") == "flat");
  CHECK(hyphenated(false, "appos") == "appos");
  CHECK(hyphenated(true, "nmod") == "nmod");
}

TEST_CASE("two bare offices are of one person", "[parse]") {
  // "Lee, head and editor, left"
  const std::string lee = "Lee/Lee/PROPN/5/nsubj head/head/NOUN/1/appos/NN and/and/CCONJ/4/cc ";
  CHECK(mended(lee + "editor/editor/NOUN/1/conj/NN left/leave/VERB/0/root/VBD") ==
        "Lee>left:nsubj head>Lee:appos and>editor:cc editor>head:conj left>:root");
  CHECK(mended(lee + "guests/guest/NOUN/1/conj/NNS left/leave/VERB/0/root/VBD") ==
        "Lee>left:nsubj head>Lee:appos and>guests:cc guests>Lee:conj left>:root");
  CHECK(mended(lee + "editor/editor/NOUN/1/conj/NN leave/leave/VERB/0/root/VBP") ==
        "Lee>leave:nsubj head>Lee:appos and>editor:cc editor>Lee:conj leave>:root");
}

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

TEST_CASE("other trees stay as they are", "[parse]") {
  CHECK(mended("Shares/share/NOUN/2/nsubj/NNS fell/fall/VERB/0/root/VBD as/as/SCONJ/6/mark/IN "
               "experts/expert/NOUN/6/nsubj/NNS advising/advise/VERB/4/acl/VBG "
               "left/leave/VERB/2/advcl/VBD") ==
        "Shares>fell:nsubj fell>:root as>left:mark experts>left:nsubj advising>experts:acl "
        "left>fell:advcl");
  CHECK(mended("old/old/ADJ/4/amod/JJ men/man/NOUN/1/dep/NNS left/leave/VERB/4/acl/VBD "
               "home/home/NOUN/0/root/NN") == "old>home:amod men>old:dep left>home:acl home>:root");
  CHECK(mended("saying/say/VERB/0/root/VBG") == "saying>:root");
  CHECK(mended("what/what/PRON/2/obj/WP sparks/spark/VERB/0/root/VBZ fears/fear/NOUN/2/obj/NNS") ==
        "what>sparks:obj sparks>:root fears>sparks:obj");
}

}  // namespace
}  // namespace quern
