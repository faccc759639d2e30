#include "ingest/meaning/fact/minimal_facts.h"

#include <string>
#include <string_view>
#include <tuple>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

namespace {

std::string minimal(std::string_view words) {
  return extracted(words, {.detail = Detail::minimal, .keep_negation = false});
}

}  // namespace

TEST_CASE("minimal facts are binary and step down from phrase to phrase", "[fact]") {
  const auto [construction, words, facts] = GENERATE(table<std::string, std::string, std::string>({
      {"a chain of prepositional phrases",
       "He/he/PRON/2/nsubj/PRP became/become/VERB/0/root/VBD a/a/DET/4/det "
       "justice/justice/NOUN/2/xcomp of/of/ADP/7/case the/the/DET/7/det "
       "Court/Court/PROPN/4/nmod in/in/ADP/9/case Perth/Perth/PROPN/7/nmod",
       "He | became | a justice of the Court\n"
       "He | became a justice of | the Court\n"
       "He | became a justice of the Court in | Perth\n"},
      {"what it is used for",
       "Oslo/Oslo/PROPN/2/nsubj uses/use/VERB/0/root/VBZ lists/list/NOUN/2/obj/NNS "
       "to/to/PART/5/mark/TO select/select/VERB/2/advcl/VB grants/grant/NOUN/5/obj/NNS "
       "in/in/ADP/8/case May/May/PROPN/5/obl",
       "Oslo | uses | lists\n"
       "Oslo | uses lists to select | grants\n"
       "Oslo | uses lists to select grants in | May\n"
       "Oslo | select | grants POSSIBLE\n"
       "Oslo | select grants in | May POSSIBLE\n"},
      {"the verb below a noun",
       "Oslo/Oslo/PROPN/2/nsubj has/have/VERB/0/root/VBZ a/a/DET/4/det need/need/NOUN/2/obj "
       "to/to/PART/6/mark/TO select/select/VERB/4/acl/VB grants/grant/NOUN/6/obj/NNS",
       "Oslo | has | a need\n"
       "Oslo | has a need to select | grants\n"
       "Oslo | select | grants POSSIBLE\n"},
      {"what measures a preposition is left out",
       "The/the/DET/2/det/DT vote/vote/NOUN/3/nsubj/NN came/come/VERB/0/root/VBD "
       "ten/ten/NUM/5/nummod/CD days/day/NOUN/8/nmod:unmarked/NNS before/before/ADP/8/case/IN "
       "the/the/DET/8/det/DT summit/summit/NOUN/3/obl/NN",
       "The vote | came before | the summit\n"},
      {"conjuncts apart, nothing inferred",
       "Oslo/Oslo/PROPN/4/nsubj and/and/CCONJ/3/cc Rome/Rome/PROPN/1/conj "
       "sold/sell/VERB/0/root/VBD Chile/Chile/PROPN/7/nmod:poss 's/'s/PART/5/case/POS "
       "mines/mine/NOUN/4/obj/NNS and/and/CCONJ/9/cc farms/farm/NOUN/7/conj/NNS",
       "Oslo | sold | Chile 's mines\n"
       "Oslo | sold | farms\n"
       "Rome | sold | Chile 's mines\n"
       "Rome | sold | farms\n"},
  }));
  CAPTURE(construction);
  CHECK(minimal(words) == facts);
}
