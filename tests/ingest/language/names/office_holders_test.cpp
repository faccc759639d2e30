#include "ingest/language/names/office_holders.h"

#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/named.h"
#include "tests/support/parsed.h"

using namespace quern;

TEST_CASE("proper nouns beside one person's office are that person's name", "[names]") {
  const auto named = [](std::string_view words, std::string_view entity) {
    Sentence sentence = parsed(words).sentence;
    sentence.tokens[0].entity = entity;
    for (Token& token : sentence.tokens)
      token.space_after = token.form != "-";
    name_office_holders(sentence.tokens);
    std::string labels;
    for (const Token& token : sentence.tokens)
      labels.append(labels.empty() ? "" : " ").append(token.name);
    return labels;
  };
  const std::string engineer =
      "engineer/engineer/NOUN/0/root/NN Ann/Ann/PROPN/1/appos/NNP Lee/Lee/PROPN/2/flat/NNP";
  // "engineer Ann Lee"
  CHECK(named(engineer, "person") == "O B-PER I-PER");
  CHECK(named(engineer, "object") == "O O O");
  // "director Ann al-Amr left"
  CHECK(named("director/director/NOUN/0/root/NN Ann/Ann/PROPN/1/flat/NNP al/al/PROPN/1/flat/NNP "
              "-/-/PUNCT/5/punct/HYPH Amr/Amr/PROPN/3/flat/NNP left/leave/VERB/1/acl/VBD",
              "person") == "O B-PER I-PER I-PER I-PER O");
  CHECK(named("administrator/administrator/NOUN/2/nmod:desc/NN Ann/Ann/PROPN/0/root/NNP "
              "Lee/Lee/PROPN/2/flat/NNP",
              "person") == "O B-PER I-PER");
  CHECK(named("captain/captain/NOUN/3/nsubj/NN Ann/Ann/PROPN/3/obl/NNP won/win/VERB/0/root/VBD",
              "person") == "O O O");
}

TEST_CASE("what somebody is, is no name", "[names]") {
  const auto left = [](std::string_view words, std::string_view labels) {
    std::vector<Token> tokens = named(words, labels);
    unname_offices(tokens);
    return names_text(tokens);
  };
  constexpr std::string_view kPrime =
      "Prime/Prime/ADJ/2/amod/JJ Minister/Minister/PROPN/3/nsubj/NNP left/leave/VERB/0/root/VBD";
  CHECK(left(kPrime, "Prime/B-PER Minister/I-PER left").empty());
  CHECK(left(kPrime, "Prime/B-ORG Minister left").empty());
  constexpr std::string_view kGovernor =
      "Governor/Governor/PROPN/4/nsubj/NNP of/of/ADP/3/case/IN Laon/Laon/PROPN/1/nmod/NNP=place "
      "left/leave/VERB/0/root/VBD";
  CHECK(left(kGovernor, "Governor/B-PER of/I-PER Laon/I-PER left") == "Laon/LOC");
  CHECK(left("Secretary/Secretary/PROPN/4/nsubj/NNP of/of/ADP/3/case/IN "
             "State/State/PROPN/1/nmod/NNP=place left/leave/VERB/0/root/VBD",
             "Secretary/B-PER of/I-PER State/I-PER left")
            .empty());
  CHECK(left("Secretary/Secretary/PROPN/4/nsubj/NNP of/of/ADP/3/case/IN "
             "State/State/PROPN/1/nmod/NNP=place left/leave/VERB/0/root/VBD",
             "Secretary of/B-PER State/I-PER left")
            .empty());
  // "Minister of Trade Ann Lee left"
  constexpr std::string_view kMinister =
      "Minister/Minister/PROPN/6/nsubj/NNP of/of/ADP/3/case/IN Trade/Trade/PROPN/1/nmod/NNP "
      "Ann/Ann/PROPN/1/appos/NNP Lee/Lee/PROPN/4/flat/NNP left/leave/VERB/0/root/VBD";
  CHECK(left(kMinister, "Minister/B-PER of/I-PER Trade/I-PER Ann/I-PER Lee/I-PER left") ==
        "Ann_Lee/PER");
  // A surname like an office.
  CHECK(left("Ann/Ann/PROPN/3/nsubj/NNP Minister/Minister/PROPN/1/flat/NNP "
             "left/leave/VERB/0/root/VBD",
             "Ann/B-PER Minister/I-PER left") == "Ann_Minister/PER");
  CHECK(left("Ministry/Ministry/PROPN/4/nsubj/NNP of/of/ADP/3/case/IN Trade/Trade/PROPN/1/nmod/NNP "
             "left/leave/VERB/0/root/VBD",
             "Ministry/B-ORG of/I-ORG Trade/I-ORG left") == "Ministry_of_Trade/ORG");
}
