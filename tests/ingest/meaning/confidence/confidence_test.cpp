#include "ingest/meaning/confidence/confidence.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string_view>

#include <catch2/catch.hpp>

#include "ingest/meaning/confidence/confidence_features.h"
#include "ingest/meaning/fact/extractor.h"
#include "tests/support/parsed.h"

using namespace quern;

namespace {

constexpr std::string_view kSold =
    "Acme/Acme/PROPN/2/nsubj/NNP sold/sell/VERB/0/root/VBD its/its/PRON/4/nmod:poss/PRP$ "
    "mines/mine/NOUN/2/obj/NNS ././PUNCT/2/punct/.";

Fact first_fact(const Parsed& input) {
  const auto facts = extract_facts(std::span(&input.sentence, 1), input.text);
  REQUIRE(!facts.empty());
  return facts.front();
}

double confidence_of(const Parsed& input, Fact fact) {
  const std::span sentences(&input.sentence, 1);
  set_confidences(sentences, std::span(&fact, 1));
  return fact.confidence;
}

/// A feature of the first fact of the sentence, by its name.
double feature(const Parsed& input, std::string_view name) {
  const auto quotations = quotation_places(std::span(&input.sentence, 1));
  const auto features = confidence_features(input.sentence, quotations.front(), first_fact(input));
  const auto at = std::find(kConfidenceFeatures.begin(), kConfidenceFeatures.end(), name);
  REQUIRE(at != kConfidenceFeatures.end());
  return features[static_cast<std::size_t>(at - kConfidenceFeatures.begin())];
}

double feature(std::string_view words, std::string_view name) {
  return feature(parsed(words), name);
}

}  // namespace

TEST_CASE("a confidence is a probability", "[confidence]") {
  const Parsed input = parsed(kSold);
  const double confidence = confidence_of(input, first_fact(input));
  CHECK(confidence > 0.5);
  CHECK(confidence < 1.0);
  set_confidences({}, {});
}

TEST_CASE("a fact is trusted less where the parser was not sure of its tree", "[confidence]") {
  Parsed input = parsed(kSold);
  const Fact fact = first_fact(input);
  const double sure = confidence_of(input, fact);
  const auto word = GENERATE(0U, 1U, 3U);
  CAPTURE(word);
  input.sentence.tokens[word].head_sureness = 0.3F;
  CHECK(confidence_of(input, fact) < sure);
}

TEST_CASE("a fact is trusted less that is somebody's words of whom nobody knows", "[confidence]") {
  const Parsed input = parsed("“/“/PUNCT/3/punct We/we/PRON/3/nsubj/PRP sold/sell/VERB/0/root/VBD "
                              "mines/mine/NOUN/3/obj/NNS ”/”/PUNCT/3/punct");
  Fact fact = first_fact(input);
  REQUIRE(fact.attribution.empty());
  const double of_nobody = confidence_of(input, fact);
  fact.attribution = "the mayor";
  CHECK(confidence_of(input, fact) > of_nobody);
}

TEST_CASE("features say how a fact hangs together", "[confidence]") {
  CHECK(feature(kSold, "always") == 1.0);
  CHECK(feature(kSold, "subject_is_nsubj") == 1.0);
  CHECK(feature(kSold, "object_is_direct") == 1.0);
  CHECK(feature(kSold, "predicate_is_finite") == 1.0);
  CHECK(feature(kSold, "predicate_dependents") == Approx(std::log(3.0)));
  CHECK(feature(kSold, "predicate_depth") == Approx(std::log(2.0)));
  CHECK(feature(kSold, "object_words") == Approx(std::log(3.0)));
  CHECK(feature(kSold, "sentence_heads") == 0.0);
  CHECK(feature(kSold, "quoted_of_nobody") == 0.0);
}

TEST_CASE("pronouns that say whose are counted", "[confidence]") {
  Parsed input = parsed(kSold);
  CHECK(feature(input, "possessive_pronouns") == 0.0);
  input.sentence.tokens[2].feats = "Poss=Yes|PronType=Prs";
  CHECK(feature(input, "possessive_pronouns") == Approx(std::log(2.0)));
}

TEST_CASE("what is very unlikely counts as one in ten thousand", "[confidence]") {
  Parsed input = parsed(kSold);
  for (Token& token : input.sentence.tokens)
    token.head_sureness = 0;
  CHECK(feature(input, "object_head") == Approx(std::log(1e-4)));
}

TEST_CASE("nouns between subject and predicate are counted", "[confidence]") {
  CHECK(feature("The/the/DET/2/det sister/sister/NOUN/7/nsubj of/of/ADP/5/case the/the/DET/5/det "
                "mayor/mayor/NOUN/2/nmod has/have/AUX/7/aux/VBZ left/leave/VERB/0/root/VBN "
                "Oslo/Oslo/PROPN/7/obj",
                "nouns_between") == Approx(std::log(2.0)));
  CHECK(feature(kSold, "nouns_between") == 0.0);
}
