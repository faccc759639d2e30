#include "ingest/meaning/fact/as_phrases.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("what somebody is with \"as\", or is held to be, is said of them", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
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
      {"as, beside the subject",
       "Peru/Peru/PROPN/8/nsubj ,/,/PUNCT/5/punct as/as/ADP/5/case a/a/DET/5/det "
       "member/member/NOUN/8/obl ,/,/PUNCT/5/punct can/can/AUX/8/aux/MD "
       "veto/veto/VERB/0/root/VB plans/plan/NOUN/8/obj/NNS",
       "Peru | is | a member RULE role\n"
       "Peru | can veto | plans; other: as a member POSSIBLE\n"},
      {"as, behind the verb, of whom it is said is open",
       "Lee/Lee/PROPN/2/nsubj left/leave/VERB/0/root/VBD Acme/Acme/PROPN/2/obj as/as/ADP/6/case "
       "a/a/DET/6/det hero/hero/NOUN/2/obl",
       "Lee | left | Acme; other: as a hero\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("whom somebody announces as something is that", "[fact]") {
  CHECK(extracted_from("The council announced Nadia Haddad as the new mayor.") ==
        "Nadia Haddad | is | the new mayor BY The council RULE regard\n"
        "The council | announced | Nadia Haddad; other: as the new mayor\n");
  CHECK(extracted_from("The council sold the mill as a home.") ==
        "The council | sold | the mill; other: as a home\n");
}

TEST_CASE("an office that opens the sentence is its subject's", "[fact]") {
  CHECK(extracted_from("As head of the Norvik Group, Lee sold cars.") ==
        "Lee | is | head of the Norvik Group RULE role\n"
        "Lee | sold | cars; other: As head of the Norvik Group\n");
  CHECK(extracted_from("As a child, Lee sold cars.") == "Lee | sold | cars; other: As a child\n");
}

TEST_CASE("a quotation mark is no part of a preposition", "[fact]") {
  CHECK(extracted_from("Critics described the deal as \"a bribe of the worst kind\".") ==
        "the deal | is | \"a bribe of the worst kind\" BY Critics RULE regard\n"
        "Critics | described | the deal; other: as \"a bribe of the worst kind\"\n");
}
