#include "ingest/language/parse/mended_participles.h"

#include <catch2/catch.hpp>

#include "tests/ingest/language/parse/mended.h"

namespace quern {
namespace {

TEST_CASE("a participle behind \"said\" is the verb of what is said", "[parse]") {
  // "Lee said ten guests signed"
  CHECK(mended("Lee/Lee/PROPN/2/nsubj said/say/VERB/0/root/VBD ten/ten/NUM/4/nummod "
               "guests/guest/NOUN/2/obj/NNS signed/sign/VERB/4/acl/VBN") ==
        "Lee>said:nsubj said>:root ten>guests:nummod guests>signed:nsubj signed>said:ccomp");
  // "Lee said words written": no form of the past.
  CHECK(mended("Lee/Lee/PROPN/2/nsubj said/say/VERB/0/root/VBD words/word/NOUN/2/obj/NNS "
               "written/write/VERB/3/acl/VBN") ==
        "Lee>said:nsubj said>:root words>said:obj written>words:acl");
  // "Lee saw guests signed by Kay": an agent makes it a passive.
  CHECK(mended("Lee/Lee/PROPN/2/nsubj said/say/VERB/0/root/VBD lines/line/NOUN/2/obj/NNS "
               "penned/pen/VERB/3/acl/VBN by/by/ADP/6/case Kay/Kay/PROPN/4/obl:agent") ==
        "Lee>said:nsubj said>:root lines>said:obj penned>lines:acl by>Kay:case "
        "Kay>penned:obl:agent");
}

TEST_CASE("whoever stands behind a quotation has said it", "[parse]") {
  // `late " guests added`
  CHECK(mended("late/late/ADJ/0/root \"/\"/PUNCT/1/punct guests/guest/NOUN/1/nsubj/NNS "
               "added/add/VERB/3/acl/VBN") ==
        "late>:root \">late:punct guests>added:nsubj added>late:parataxis");
  // `late , guests added`: no quotation.
  CHECK(mended("late/late/ADJ/0/root ,/,/PUNCT/1/punct guests/guest/NOUN/1/nsubj/NNS "
               "added/add/VERB/3/acl/VBN") ==
        "late>:root ,>late:punct guests>late:nsubj added>guests:acl");
}

TEST_CASE("a participle before a subordinate clause is the main verb", "[parse]") {
  // "guests signed though it was late"
  CHECK(mended("guests/guest/NOUN/6/nsubj/NNS signed/sign/VERB/1/acl/VBN "
               "though/though/SCONJ/6/mark/IN it/it/PRON/6/expl was/be/AUX/6/cop "
               "late/late/ADJ/0/root/JJ") ==
        "guests>signed:nsubj signed>:root though>late:mark it>late:expl was>late:cop "
        "late>signed:advcl");
  // "guests invited though were late": nobody else is late.
  CHECK(mended("guests/guest/NOUN/5/nsubj/NNS invited/invite/VERB/1/acl/VBN "
               "though/though/SCONJ/5/mark/IN were/be/AUX/5/cop late/late/ADJ/0/root/JJ") ==
        "guests>late:nsubj invited>guests:acl though>late:mark were>late:cop late>:root");
}

TEST_CASE("\"those\" before a participle with an object is who does it", "[parse]") {
  // "of those holding maps"
  CHECK(mended("bans/ban/VERB/0/root/VBZ those/those/DET/4/det holding/hold/VERB/4/amod/VBG "
               "maps/map/NOUN/1/obj/NNS") ==
        "bans>:root those>bans:obj holding>those:acl maps>holding:obj");
  // "bans those rising prices": with another article it may be either.
  CHECK(mended("bans/ban/VERB/0/root/VBZ the/the/DET/4/det rising/rise/VERB/4/amod/VBG "
               "prices/price/NOUN/1/obj/NNS") ==
        "bans>:root the>prices:det rising>prices:amod prices>bans:obj");
}

}  // namespace
}  // namespace quern
