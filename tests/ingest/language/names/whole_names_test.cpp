#include "ingest/language/names/whole_names.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/named.h"

namespace quern {
namespace {

/// The names of the words after all are completed: "Ann_Lee/PER". The last noun means `entity`.
std::string completed(std::string_view words, std::string_view labels, std::string_view entity) {
  std::vector<Token> tokens = named(words, labels);
  const auto last_noun = std::find_if(tokens.rbegin(), tokens.rend(), [](const Token& token) {
    return token.upos == Upos::PROPN || token.upos == Upos::NOUN;
  });
  if (last_noun != tokens.rend()) last_noun->entity = entity;
  complete_names(tokens);
  return names_text(tokens);
}

constexpr std::string_view kForces =
    "the/the/DET/4/det/DT Norland/Norland/ADJ/4/amod/JJ Armed/Armed/ADJ/4/amod/JJ "
    "Forces/Force/NOUN/5/nsubj/NNS left/leave/VERB/0/root/VBD";

TEST_CASE("capitals that hang on a noun are one name with it", "[names]") {
  // "the Norland Armed Forces left"
  CHECK(completed(kForces, "the Norland/B-NORP Armed Forces left", "person") ==
        "Norland_Armed_Forces/ORG");
  CHECK(completed(kForces, "the Norland/B-NORP Armed Forces left", "organization") ==
        "Norland_Armed_Forces/ORG");
  CHECK(
      completed("the/the/DET/3/det/DT Federal/Federal/ADJ/3/amod/JJ Court/Court/PROPN/4/nsubj/NNP "
                "ruled/rule/VERB/0/root/VBD",
                "the Federal Court/B-ORG ruled", "organization") == "Federal_Court/ORG");
  CHECK(completed(
            "a/a/DET/3/det/DT Bonn/Bonn/PROPN/3/compound/NNP Protocol/Protocol/PROPN/4/nsubj/NNP "
            "failed/fail/VERB/0/root/VBD",
            "a Bonn/B-LOC Protocol failed", "abstract") == "Bonn/LOC");
}

TEST_CASE("what a country's name tells of a firm is no part of it", "[names]") {
  constexpr std::string_view kTold =
      "the/the/DET/3/det/DT Norwegian/Norwegian/ADJ/3/amod/JJ Vanda/Vanda/PROPN/4/nsubj/NNP "
      "left/leave/VERB/0/root/VBD";
  CHECK(completed(kTold, "the Norwegian/B-NORP Vanda/B-ORG left", "organization") ==
        "Norwegian/NORP Vanda/ORG");
  CHECK(completed(kTold, "the Norwegian/B-NORP Vanda/B-PER left", "person") ==
        "Norwegian/NORP Vanda/PER");
  CHECK(completed(
            "the/the/DET/3/det/DT Norwegian/Norwegian/ADJ/3/amod/JJ Army/Army/PROPN/4/nsubj/NNP "
            "left/leave/VERB/0/root/VBD",
            "the Norwegian/B-NORP Army/B-ORG left", "organization") == "Norwegian_Army/ORG");
}

TEST_CASE("offices and headlines make no names", "[names]") {
  CHECK(completed("the/the/DET/3/det/DT Norland/Norland/PROPN/3/compound/NNP "
                  "Minister/Minister/PROPN/4/nsubj/NNP left/leave/VERB/0/root/VBD",
                  "the Norland/B-LOC Minister left", "person") == "Norland/LOC");
  CHECK(completed(
            "Armed/Armed/ADJ/2/amod/JJ Forces/Force/NOUN/3/nsubj/NNS Leave/leave/VERB/0/root/VBP "
            "Norland/Norland/PROPN/3/obj/NNP",
            "Armed Forces Leave Norland/B-LOC", "place") == "Norland/LOC");
}

TEST_CASE("halves of a name are one", "[names]") {
  // "Ann Lee left"
  constexpr std::string_view kFlat =
      "Ann/Ann/PROPN/3/nsubj/NNP Lee/Lee/PROPN/1/flat/NNP left/leave/VERB/0/root/VBD";
  CHECK(completed(kFlat, "Ann/B-PER Lee/B-PER left", "person") == "Ann_Lee/PER");
  CHECK(completed(kFlat, "Ann/B-PER Lee/B-ORG left", "person") == "Ann/PER Lee/ORG");
  // "in South Norland"
  CHECK(completed("in/in/ADP/3/case/IN South/South/PROPN/3/compound/NNP "
                  "Norland/Norland/PROPN/4/obl/NNP rained/rain/VERB/0/root/VBD",
                  "in South/B-LOC Norland/B-LOC rained", "place") == "South_Norland/LOC");
  CHECK(completed("in/in/ADP/3/case/IN Norvik/Norvik/PROPN/3/compound/NNP "
                  "Norland/Norland/PROPN/4/obl/NNP rained/rain/VERB/0/root/VBD",
                  "in Norvik/B-LOC Norland/B-LOC rained", "place") == "Norvik/LOC Norland/LOC");
}

TEST_CASE("a work goes on behind a colon with its second title", "[names]") {
  // "saw Robin: The Lost Series there"
  constexpr std::string_view kSaw =
      "saw/see/VERB/0/root/VBD Robin/Robin/PROPN/1/obj/NNP :/:/PUNCT/6/punct/: "
      "The/the/DET/6/det/DT Lost/lost/ADJ/6/amod/JJ Series/Series/PROPN/2/appos/NNP "
      "there/there/ADV/1/advmod/RB";
  CHECK(completed(kSaw, "saw Robin/B-WORK : The Lost Series there", "abstract") ==
        "Robin_:_The_Lost_Series/WORK");
  // "saw Robin: it was lost"
  constexpr std::string_view kTold =
      "saw/see/VERB/0/root/VBD Robin/Robin/PROPN/1/obj/NNP :/:/PUNCT/6/punct/: "
      "it/it/PRON/6/nsubj/PRP was/be/AUX/6/cop/VBD lost/lost/ADJ/1/parataxis/JJ";
  CHECK(completed(kTold, "saw Robin/B-WORK : it was lost", "abstract") == "Robin/WORK");
}

TEST_CASE("a name may begin with a verb", "[names]") {
  // "they joined Simply Save Norvik"
  constexpr std::string_view kJoined =
      "they/they/PRON/2/nsubj/PRP joined/join/VERB/0/root/VBD Simply/simply/ADV/4/advmod/RB "
      "Save/Save/PROPN/2/obj/NNP Norvik/Norvik/PROPN/4/flat/NNP";
  CHECK(completed(kJoined, "they joined Simply Save/B-ORG Norvik/I-ORG", "organization") ==
        "Simply_Save_Norvik/ORG");
  // "then: Stop Norvik Foods now"
  constexpr std::string_view kSaid =
      "then/then/ADV/3/advmod/RB :/:/PUNCT/3/punct/: Stop/stop/VERB/0/root/VB "
      "Norvik/Norvik/PROPN/5/compound/NNP Foods/Foods/PROPN/3/obj/NNPS now/now/ADV/3/advmod/RB";
  CHECK(completed(kSaid, "then : Stop Norvik/B-ORG Foods/I-ORG now", "organization") ==
        "Norvik_Foods/ORG");
}

TEST_CASE("an organization's purpose belongs to its name", "[names]") {
  // "the Norland Council for Human Rights gathered"
  constexpr std::string_view kPurpose =
      "the/the/DET/3/det/DT Norland/Norland/PROPN/3/compound/NNP "
      "Council/Council/PROPN/7/nsubj/NNP for/for/ADP/6/case/IN Human/Human/ADJ/6/amod/NNP "
      "Rights/Right/PROPN/3/nmod/NNPS gathered/gather/VERB/0/root/VBD";
  CHECK(completed(kPurpose,
                  "the Norland/B-ORG Council/I-ORG for Human/B-WORK Rights/I-WORK gathered",
                  "abstract") == "Norland_Council_for_Human_Rights/ORG");
}

TEST_CASE("a name may end before the noun that it hangs on", "[names]") {
  // "the South Norlandic President left"
  CHECK(completed("the/the/DET/4/det/DT South/South/PROPN/3/compound/NNP "
                  "Norlandic/Norlandic/ADJ/4/amod/JJ President/President/PROPN/5/nsubj/NNP "
                  "left/leave/VERB/0/root/VBD",
                  "the South Norlandic/B-NORP President left", "person") == "South_Norlandic/NORP");
  // "two Swift Rescue Corps boats left"
  constexpr std::string_view kBoats =
      "two/two/NUM/5/nummod/CD Swift/Swift/ADJ/4/amod/JJ Rescue/Rescue/NOUN/5/compound/NN "
      "Corps/Corps/NOUN/5/compound/NN boats/boat/NOUN/6/nsubj/NNS left/leave/VERB/0/root/VBD";
  CHECK(completed(kBoats, "two Swift Rescue Corps/B-ORG boats left", "object") ==
        "Swift_Rescue_Corps/ORG");
}

}  // namespace
}  // namespace quern
