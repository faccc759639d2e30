#include "ingest/language/names/thing_names.h"

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "tests/support/named.h"

namespace quern {
namespace {

std::string joined(std::string_view words, std::string_view labels) {
  std::vector<Token> tokens = named(words, labels);
  join_things(tokens);
  return names_text(tokens);
}

TEST_CASE("a storm has the name behind its kind", "[names]") {
  constexpr std::string_view kStorm =
      "Tropical/Tropical/ADJ/2/amod/JJ Storm/Storm/PROPN/4/nsubj/NNP "
      "Tilda/Tilda/PROPN/2/appos/NNP fell/fall/VERB/0/root/VBD";
  CHECK(joined(kStorm, "Tropical/B-EVENT Storm/I-EVENT Tilda/B-LOC fell") ==
        "Tropical_Storm_Tilda/EVENT");
  CHECK(joined(kStorm, "Tropical Storm Tilda/B-LOC fell") == "Tropical_Storm_Tilda/EVENT");
  CHECK(joined("Storm/Storm/PROPN/2/nmod:desc/NNP Tilda/Tilda/PROPN/3/nsubj/NNP "
               "fell/fall/VERB/0/root/VBD",
               "Storm Tilda/B-PER fell") == "Storm_Tilda/EVENT");
  CHECK(joined("Storm/Storm/PROPN/3/nsubj/NNP Tilda/Tilda/PROPN/1/appos/NNP "
               "Orm/Orm/PROPN/2/flat/NNP fell/fall/VERB/0/root/VBD",
               "Storm Tilda/B-PER Orm/I-PER fell") == "Tilda_Orm/PER");
  CHECK(joined("storm/storm/NOUN/3/nsubj/NN Tilda/Tilda/PROPN/1/appos/NNP "
               "fell/fall/VERB/0/root/VBD",
               "storm Tilda/B-PER fell") == "Tilda/PER");
}

TEST_CASE("a ship is no person that it is called after", "[names]") {
  constexpr std::string_view kShip =
      "MV/MV/PROPN/2/compound/NNP Ann/Ann/PROPN/4/nsubj/NNP Lee/Lee/PROPN/2/flat/NNP "
      "sank/sink/VERB/0/root/VBD";
  CHECK(joined(kShip, "MV Ann/B-PER Lee/I-PER sank") == "MV_Ann_Lee/WORK");
  CHECK(joined(kShip, "MV Ann Lee sank") == "MV_Ann/WORK");
  CHECK(joined("mv/mv/PROPN/2/compound/NNP Ann/Ann/PROPN/3/nsubj/NNP sank/sink/VERB/0/root/VBD",
               "mv Ann/B-PER sank") == "Ann/PER");
}

TEST_CASE("a region may be called after two places", "[names]") {
  constexpr std::string_view kProvince =
      "Laon/Laon/PROPN/4/compound/NNP and/and/CCONJ/3/cc/CC Orm/Orm/PROPN/1/conj/NNP "
      "province/province/NOUN/5/nsubj/NN burnt/burn/VERB/0/root/VBD";
  CHECK(joined(kProvince, "Laon/B-LOC and Orm/B-LOC province burnt") == "Laon_and_Orm/LOC");
  constexpr std::string_view kProvinces =
      "Laon/Laon/PROPN/4/compound/NNP and/and/CCONJ/3/cc/CC Orm/Orm/PROPN/1/conj/NNP "
      "provinces/province/NOUN/5/nsubj/NNS burnt/burn/VERB/0/root/VBD";
  CHECK(joined(kProvinces, "Laon/B-LOC and Orm/B-LOC provinces burnt") == "Laon/LOC Orm/LOC");
  // "Norvik, Laon and Orm, Peru"
  const auto listed = [](const std::string& relation) {
    return joined("Norvik/Norvik/PROPN/8/nsubj/NNP ,/,/PUNCT/3/punct/, Laon/Laon/PROPN/1/" +
                      relation +
                      "/NNP and/and/CCONJ/5/cc/CC Orm/Orm/PROPN/3/conj/NNP ,/,/PUNCT/7/punct/, "
                      "Peru/Peru/PROPN/1/nmod/NNP burnt/burn/VERB/0/root/VBD",
                  "Norvik/B-LOC , Laon/B-LOC and Orm/B-LOC , Peru/B-LOC burnt");
  };
  CHECK(listed("appos") == "Norvik/LOC Laon_and_Orm/LOC Peru/LOC");
  CHECK(listed("conj") == "Norvik/LOC Laon/LOC Orm/LOC Peru/LOC");
}

}  // namespace
}  // namespace quern
