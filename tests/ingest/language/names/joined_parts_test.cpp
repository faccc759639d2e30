#include "ingest/language/names/joined_parts.h"

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "tests/support/named.h"

namespace quern {
namespace {

std::string joined(std::string_view words, std::string_view labels) {
  std::vector<Token> tokens = named(words, labels);
  join_parts(tokens);
  return names_text(tokens);
}

TEST_CASE("a name that ends in a preposition goes on", "[names]") {
  constexpr std::string_view kProvince =
      "Province/Province/PROPN/4/nsubj/NNP of/of/ADP/3/case/IN Laon/Laon/PROPN/1/nmod/NNP "
      "fell/fall/VERB/0/root/VBD";
  CHECK(joined(kProvince, "Province/B-LOC of/I-LOC Laon/B-LOC fell") == "Province_of_Laon/LOC");
  CHECK(joined(kProvince, "Province/B-LOC of/I-LOC Laon fell") == "Province/LOC");
  CHECK(joined(kProvince, "Province/B-LOC of Laon/B-LOC fell") == "Province/LOC Laon/LOC");
}

TEST_CASE("flat words belong to the name", "[names]") {
  CHECK(
      joined("Storm/Storm/PROPN/3/nsubj/NNP Wilma/Wilma/PROPN/1/flat/NNP fell/fall/VERB/0/root/VBD",
             "Storm/B-EVENT Wilma/B-ORG fell") == "Storm_Wilma/EVENT");
  CHECK(joined("Ann/Ann/PROPN/5/nsubj/NNP Lee/Lee/PROPN/1/flat/NNP de/de/PROPN/1/flat/NNP "
               "Souza/Souza/PROPN/1/flat/NNP fell/fall/VERB/0/root/VBD",
               "Ann/B-PER Lee/I-PER de Souza fell") == "Ann_Lee_de_Souza/PER");
  CHECK(joined("Bo/Bo/PROPN/4/nsubj/NNP Lee/Lee/PROPN/1/flat/NNP Jr./Jr./PROPN/1/nmod:desc/NNP "
               "fell/fall/VERB/0/root/VBD",
               "Bo/B-PER Lee/I-PER Jr. fell") == "Bo_Lee_Jr./PER");
  // What hangs elsewhere does not.
  CHECK(joined("Storm/Storm/PROPN/3/nsubj/NNP Wilma/Wilma/PROPN/3/obj/NNP hit/hit/VERB/0/root/VBD",
               "Storm/B-EVENT Wilma/B-ORG hit") == "Storm/EVENT Wilma/ORG");
}

TEST_CASE("conjuncts before one noun are one name with it", "[names]") {
  CHECK(joined("Customs/Customs/PROPN/4/compound/NNP and/and/CCONJ/3/cc/CC "
               "Port/Port/PROPN/1/conj/NNP Office/Office/PROPN/5/nsubj/NNP "
               "fell/fall/VERB/0/root/VBD",
               "Customs/B-ORG and Port/B-ORG Office/I-ORG fell") == "Customs_and_Port_Office/ORG");
  CHECK(joined("Customs/Customs/PROPN/4/nsubj/NNP and/and/CCONJ/3/cc/CC Acme/Acme/PROPN/1/conj/NNP "
               "fell/fall/VERB/0/root/VBD",
               "Customs/B-ORG and Acme/B-ORG fell") == "Customs/ORG Acme/ORG");
}

TEST_CASE("the year of an event belongs to its name", "[names]") {
  CHECK(joined("2024/2024/NUM/3/nummod/CD Norland/Norland/PROPN/3/compound/NNP "
               "Prize/Prize/PROPN/0/root/NNP",
               "2024/B-TIME Norland/B-WORK Prize/I-WORK") == "2024_Norland_Prize/WORK");
  CHECK(joined("In/in/ADP/2/case/IN 2024/2024/NUM/4/obl/CD Acme/Acme/PROPN/4/nsubj/NNP "
               "fell/fall/VERB/0/root/VBD",
               "In 2024/B-TIME Acme/B-WORK fell") == "2024/TIME Acme/WORK");
}

TEST_CASE("whose an institution is belongs to its name before a noun", "[names]") {
  const std::string soldiers = "Peruvian/Peruvian/ADJ/3/amod/JJ Army/Army/PROPN/3/compound/NNP "
                               "soldiers/soldier/NOUN/4/nsubj/NNS fell/fall/VERB/0/root/VBD";
  CHECK(joined(soldiers, "Peruvian/B-NORP Army/B-ORG soldiers fell") == "Peruvian_Army/ORG");
  CHECK(joined("Peruvian/Peruvian/ADJ/3/amod/JJ Acme/Acme/PROPN/3/compound/NNP "
               "workers/worker/NOUN/4/nsubj/NNS fell/fall/VERB/0/root/VBD",
               "Peruvian/B-NORP Acme/B-ORG workers fell") == "Peruvian/NORP Acme/ORG");
}

TEST_CASE("names have their titles, districts and capitals", "[names]") {
  CHECK(joined("Altheim/Altheim/PROPN/4/nsubj/NNP ,/,/PUNCT/3/punct/, "
               "D.C./D.C./PROPN/1/nmod:unmarked/NNP fell/fall/VERB/0/root/VBD",
               "Altheim/B-LOC , D.C./B-LOC fell") == "Altheim_,_D.C./LOC");
  CHECK(joined("Altheim/Altheim/PROPN/4/nsubj/NNP ,/,/PUNCT/3/punct/, "
               "Norland/Norland/PROPN/1/nmod:unmarked/NNP fell/fall/VERB/0/root/VBD",
               "Altheim/B-LOC , Norland/B-LOC fell") == "Altheim/LOC Norland/LOC");
  CHECK(
      joined("Bad/Bad/PROPN/2/amod/NNP Altheim/Altheim/PROPN/3/nsubj/NNP fell/fall/VERB/0/root/VBD",
             "Bad/B-LOC Altheim/B-LOC fell") == "Bad_Altheim/LOC");
  CHECK(joined(
            "Pope/Pope/PROPN/2/nmod:desc/NNP John/John/PROPN/3/nsubj/NNP fell/fall/VERB/0/root/VBD",
            "Pope John/B-PER fell") == "Pope_John/PER");
  CHECK(joined("Queen/Queen/PROPN/2/nmod:desc/NNP Ann/Ann/PROPN/4/nsubj/NNP "
               "Lee/Lee/PROPN/2/flat/NNP fell/fall/VERB/0/root/VBD",
               "Queen Ann/B-PER Lee/I-PER fell") == "Ann_Lee/PER");
}

TEST_CASE("small words and where somebody is from are not of the name", "[names]") {
  CHECK(joined("eastern/eastern/ADJ/2/amod/JJ Norland/Norland/PROPN/3/nsubj/NNP "
               "fell/fall/VERB/0/root/VBD",
               "eastern/B-LOC Norland/I-LOC fell") == "Norland/LOC");
  CHECK(joined("Laon/Laon/PROPN/2/compound/NNP state/state/NOUN/3/nsubj/NN "
               "fell/fall/VERB/0/root/VBD",
               "Laon/B-LOC state/I-LOC fell") == "Laon/LOC");
  CHECK(joined("Ann/Ann/PROPN/5/nsubj/NNP Lee/Lee/PROPN/1/flat/NNP of/of/ADP/4/case/IN "
               "Norland/Norland/PROPN/1/nmod/NNP=place fell/fall/VERB/0/root/VBD",
               "Ann/B-PER Lee/I-PER of/I-PER Norland/I-PER fell") == "Ann_Lee/PER Norland/LOC");
}

TEST_CASE("an institution's name ends with the noun that it hangs on", "[names]") {
  // "the Office of Harbour Works closed"
  constexpr std::string_view kOffice =
      "Office/Office/PROPN/5/nsubj/NNP of/of/ADP/4/case/IN Harbour/Harbour/PROPN/4/compound/NNP "
      "Works/Works/PROPN/1/nmod/NNP closed/close/VERB/0/root/VBD";
  CHECK(joined(kOffice, "Office/B-ORG of/I-ORG Harbour/I-ORG Works closed") ==
        "Office_of_Harbour_Works/ORG");
  // "Port Office Inspector Lee"
  CHECK(joined("Port/Port/PROPN/2/compound/NNP Office/Office/PROPN/3/compound/NNP "
               "Inspector/Inspector/PROPN/4/nsubj/NNP=person left/leave/VERB/0/root/VBD",
               "Port/B-ORG Office/I-ORG Inspector left") == "Port_Office/ORG");
}

TEST_CASE("what stands before a saint's town belongs to its name", "[names]") {
  CHECK(joined("St./St./PROPN/2/nmod:desc/NNP Orm/Orm/PROPN/3/nsubj/NNP fell/fall/VERB/0/root/VBD",
               "St./B-LOC Orm/B-LOC fell") == "St._Orm/LOC");
}

TEST_CASE("a year and a code are the name of a comet", "[names]") {
  CHECK(joined("2031/2031/NUM/2/nummod/CD QX7/QX7/NOUN/3/nsubj/NN passed/pass/VERB/0/root/VBD",
               "2031/B-TIME QX7 passed") == "2031_QX7/WORK");
  CHECK(joined("2031/2031/NUM/2/nummod/CD ships/ship/NOUN/3/nsubj/NNS passed/pass/VERB/0/root/VBD",
               "2031/B-TIME ships passed") == "2031/TIME");
}

}  // namespace
}  // namespace quern
