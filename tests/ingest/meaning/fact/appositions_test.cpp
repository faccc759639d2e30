#include "ingest/meaning/fact/appositions.h"

#include <string>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

TEST_CASE("what stands beside a noun says what it is", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"relative clause, apposition",
       "Acme/Acme/PROPN/7/nsubj ,/,/PUNCT/4/punct which/which/PRON/4/nsubj/WDT "
       "makes/make/VERB/1/acl:relcl/VBZ ships/ship/NOUN/4/obj ,/,/PUNCT/4/punct "
       "hired/hire/VERB/0/root/VBD Smith/Smith/PROPN/7/obj ,/,/PUNCT/11/punct "
       "a/a/DET/11/det lawyer/lawyer/NOUN/8/appos",
       "Smith | is | a lawyer RULE apposition\n"
       "Acme | makes | ships\n"
       "Acme | hired | Smith\n"},
      {"one of how many is not told",
       "One/one/NUM/7/nsubj/CD ,/,/PUNCT/4/punct the/the/DET/4/det/DT boat/boat/NOUN/1/appos/NN "
       ",/,/PUNCT/4/punct has/have/AUX/7/aux/VBZ sunk/sink/VERB/0/root/VBN",
       "One | has sunk | \n"},
      {"brackets around another name",
       "The/the/DET/2/det/DT Bank/Bank/PROPN/8/nsubj/NNP of/of/ADP/4/case/IN "
       "Peru/Peru/PROPN/2/nmod/NNP (/(/PUNCT/6/punct/-LRB- BOP/BOP/PROPN/2/appos/NNP "
       ")/)/PUNCT/6/punct/-RRB- fell/fall/VERB/0/root/VBD",
       "The Bank of Peru | is | BOP RULE apposition\n"
       "The Bank of Peru | fell | \n"},
      {"an apposition of the last conjunct",
       "The/the/DET/2/det/DT mayor/mayor/NOUN/3/nsubj/NN invited/invite/VERB/0/root/VBD "
       "Smith/Smith/PROPN/3/obj/NNP and/and/CCONJ/6/cc/CC Lee/Lee/PROPN/4/conj/NNP "
       ",/,/PUNCT/9/punct/, a/a/DET/9/det/DT lawyer/lawyer/NOUN/4/appos/NN",
       "Lee | is | a lawyer RULE apposition\n"
       "The mayor | invited | Smith\n"
       "The mayor | invited | Lee\n"},
      {"an apposition that takes up the clause",
       "Acme/Acme/PROPN/3/nsubj/NNP will/will/AUX/3/aux/MD close/close/VERB/0/root/VB "
       "mines/mine/NOUN/3/obj/NNS ,/,/PUNCT/7/punct/, a/a/DET/7/det/DT move/move/NOUN/4/appos/NN "
       "that/that/PRON/10/obj/WDT unions/union/NOUN/10/nsubj/NNS condemn/condemn/VERB/7/acl:relcl/VBP",
       "Acme | will close | mines\n"},
      {"capitals that do not come from the name",
       "Lyon/Lyon/PROPN/5/nsubj (/(/PUNCT/3/punct/-LRB- XYZ/XYZ/PROPN/1/appos "
       ")/)/PUNCT/3/punct/-RRB- grew/grow/VERB/0/root/VBD",
       "Lyon | grew | \n"},
      {"a title behind a colon",
       "Lee/Lee/PROPN/2/nsubj saw/see/VERB/0/root/VBD Alien/Alien/PROPN/2/obj :/:/PUNCT/5/punct "
       "Romulus/Romulus/PROPN/3/appos",
       "Lee | saw | Alien\n"},
  }));
  CAPTURE(construction);
  CHECK(extracted(words) == facts);
}

TEST_CASE("what is no identity", "[fact]") {
  const auto [text, facts] = GENERATE(table<std::string, std::string>({
      {"Ann Lee (\"The Fall\") sang.", "Ann Lee | sang | \n"},
      {"Acme runs a fair; www.acme.org.", "Acme | runs | a fair\n"},
      {"Senator Ann Lee (R) left.",
       "Ann Lee | is | Senator RULE title\nSenator Ann Lee | left | \n"},
      {"Lee opened the fair, one of the largest in Peru.",
       "the fair | is | one of the largest in Peru RULE apposition\nLee | opened | the fair\n"},
      {"Ann Lee, the mayor, sang.",
       "Ann Lee | is | the mayor RULE apposition\nAnn Lee | sang | \n"},
      {"The bank paid $20 per share for Norsk Foods, the owner of two mines.",
       "Norsk Foods | is | the owner of two mines RULE apposition\n"
       "The bank | paid | $20 per share; other: for Norsk Foods\n"},
  }));
  CAPTURE(text);
  CHECK(extracted_from(text) == facts);
}
