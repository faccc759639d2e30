#include "ingest/language/parse/mended_tree.h"

#include <string>

#include <catch2/catch.hpp>

#include "tests/ingest/language/parse/mended.h"
#include "tests/support/parsed.h"

namespace quern {
namespace {

TEST_CASE("who says what is told in an absolute phrase is its subject", "[parse]") {
  // "Shares fell with experts saying prices rise"
  CHECK(mended("Shares/share/NOUN/2/nsubj/NNS fell/fall/VERB/0/root/VBD with/with/SCONJ/7/mark/IN "
               "experts/expert/NOUN/7/nsubj/NNS saying/say/VERB/4/acl/VBG "
               "prices/price/NOUN/7/nsubj/NNS rise/rise/VERB/2/advcl/VBP") ==
        "Shares>fell:nsubj fell>:root with>saying:mark experts>saying:nsubj saying>fell:advcl "
        "prices>rise:nsubj rise>saying:ccomp");
}

TEST_CASE("an office with General behind it is one", "[parse]") {
  // "Attorney General Lee left"
  CHECK(mended("Attorney/attorney/PROPN/3/nmod:desc/NNP General/general/PROPN/3/nmod:desc/NNP "
               "Lee/Lee/PROPN/4/nsubj/NNP left/leave/VERB/0/root/VBD") ==
        "Attorney>General:compound General>Lee:nmod:desc Lee>left:nsubj left>:root");
  // "Acme General Lee left", where Acme hangs on what is done
  CHECK(mended("Acme/Acme/PROPN/4/obl:unmarked/NNP General/general/PROPN/3/nmod:desc/NNP "
               "Lee/Lee/PROPN/4/nsubj/NNP left/leave/VERB/0/root/VBD") ==
        "Acme>left:obl:unmarked General>Lee:nmod:desc Lee>left:nsubj left>:root");
}

TEST_CASE("what is said hangs on the participle of saying", "[parse]") {
  // "Shares fell with experts saying prices rise"
  CHECK(mended("Shares/share/NOUN/2/nsubj/NNS fell/fall/VERB/0/root/VBD with/with/SCONJ/5/mark/IN "
               "experts/expert/NOUN/5/nsubj/NNS saying/say/VERB/2/advcl/VBG "
               "prices/price/NOUN/7/nsubj/NNS rise/rise/VERB/2/advcl/VBP") ==
        "Shares>fell:nsubj fell>:root with>saying:mark experts>saying:nsubj saying>fell:advcl "
        "prices>rise:nsubj rise>saying:ccomp");
}

TEST_CASE("an object before a verb that has another one is its subject", "[parse]") {
  // "ties spark fears"
  CHECK(mended("ties/tie/NOUN/2/obj/NNS spark/spark/VERB/0/root/VBP fears/fear/NOUN/2/obj/NNS") ==
        "ties>spark:nsubj spark>:root fears>spark:obj");
}

TEST_CASE("what follows a verb of saying is of the saying", "[parse]") {
  // "Trains stop, Lee said in May"
  CHECK(mended("Trains/train/NOUN/2/nsubj/NNS stop/stop/VERB/0/root/VBP ,/,/PUNCT/5/punct "
               "Lee/Lee/PROPN/5/nsubj/NNP said/say/VERB/2/parataxis/VBD in/in/ADP/7/case "
               "May/May/PROPN/2/obl/NNP") ==
        "Trains>stop:nsubj stop>:root ,>said:punct Lee>said:nsubj said>stop:parataxis in>May:case "
        "May>said:obl");
  // "Trains stop, Lee said, in May"
  CHECK(mended("Trains/train/NOUN/2/nsubj/NNS stop/stop/VERB/0/root/VBP ,/,/PUNCT/5/punct "
               "Lee/Lee/PROPN/5/nsubj/NNP said/say/VERB/2/parataxis/VBD ,/,/PUNCT/5/punct "
               "in/in/ADP/8/case May/May/PROPN/2/obl/NNP") ==
        "Trains>stop:nsubj stop>:root ,>said:punct Lee>said:nsubj said>stop:parataxis ,>said:punct "
        "in>May:case May>stop:obl");
}

TEST_CASE("whoever is named before a last \"said\" says it", "[parse]") {
  // "tea is dear, a man said"
  CHECK(mended("tea/tea/NOUN/3/csubj is/be/AUX/3/cop dear/dear/ADJ/0/root ,/,/PUNCT/6/punct "
               "a/a/DET/6/det man/man/NOUN/3/nsubj/NN said/say/VERB/3/parataxis/VBD") ==
        "tea>dear:csubj is>dear:cop dear>:root ,>man:punct a>man:det man>said:nsubj "
        "said>dear:parataxis");
  // "dear is a man said": no comma.
  CHECK(mended("dear/dear/ADJ/0/root is/be/AUX/1/cop a/a/DET/4/det man/man/NOUN/1/nsubj/NN "
               "said/say/VERB/1/parataxis/VBD") ==
        "dear>:root is>dear:cop a>man:det man>dear:nsubj said>dear:parataxis");
}

TEST_CASE("an article is of the subject, not of its verb", "[parse]") {
  // "The roof leaks"
  CHECK(mended("The/the/DET/3/det roof/roof/NOUN/3/nsubj/NN leaks/leak/VERB/0/root/VBZ") ==
        "The>roof:det roof>leaks:nsubj leaks>:root");
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
  CHECK(mended("The/the/DET/2/det engineer/engineer/NOUN/5/nsubj:pass Ann/Ann/PROPN/5/nsubj:pass "
               "was/be/AUX/5/aux:pass elected/elect/VERB/0/root/VBN") ==
        "The>engineer:det engineer>elected:nsubj:pass Ann>engineer:appos was>elected:aux:pass "
        "elected>:root");
  CHECK(mended("Lee/Lee/PROPN/2/nsubj left/leave/VERB/0/root/VBD the/the/DET/4/det "
               "firm/firm/NOUN/2/obj Acme/Acme/PROPN/2/obj") ==
        "Lee>left:nsubj left>:root the>firm:det firm>left:obj Acme>firm:appos");
  CHECK(mended("Lee/Lee/PROPN/2/nsubj sent/send/VERB/0/root/VBD firms/firm/NOUN/2/iobj "
               "Acme/Acme/PROPN/2/obj") ==
        "Lee>sent:nsubj sent>:root firms>sent:iobj Acme>sent:obj");
}

TEST_CASE("whoever is kept from something would do it", "[parse]") {
  // "a ban on guests from singing"
  const std::string ban = "a/a/DET/2/det ban/ban/NOUN/0/root ";
  const std::string singing = "from/from/SCONJ/6/mark singing/sing/VERB/2/acl/VBG";
  CHECK(mended(ban + "on/on/ADP/4/case guests/guest/NOUN/2/nmod " + singing) ==
        "a>ban:det ban>:root on>guests:case guests>ban:nmod from>singing:mark singing>guests:acl");
  CHECK(mended(ban + "set/set/ADJ/2/amod here/here/ADV/2/advmod " + singing) ==
        "a>ban:det ban>:root set>ban:amod here>ban:advmod from>singing:mark singing>ban:acl");
}

TEST_CASE("\"who\" tells of a person", "[parse]") {
  // "said Lee, who sings"
  const std::string said = "said/say/VERB/0/root/VBD Lee/Lee/PROPN/1/nsubj ,/,/PUNCT/5/punct ";
  CHECK(mended(said + "who/who/PRON/5/nsubj sings/sing/VERB/1/acl:relcl/VBZ") ==
        "said>:root Lee>said:nsubj ,>sings:punct who>sings:nsubj sings>Lee:acl:relcl");
  CHECK(mended(said + "which/which/PRON/5/nsubj helps/help/VERB/1/acl:relcl/VBZ") ==
        "said>:root Lee>said:nsubj ,>helps:punct which>helps:nsubj helps>said:acl:relcl");
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
