#include "ingest/language/names/office_holders.h"

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

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
