#include "ingest/meaning/fact/confidence.h"

#include <span>

#include <catch2/catch.hpp>

#include "tests/support/parsed.h"

using namespace quern;

namespace {

double confidence_in(std::string_view words) {
  const Parsed input = parsed(words);
  const auto facts = extract_facts(std::span(&input.sentence, 1), input.text);
  REQUIRE(!facts.empty());
  return facts.front().confidence;
}

}  // namespace

TEST_CASE("a fact without an object is trusted less than one with", "[fact]") {
  const double with_object =
      confidence_in("Acme/Acme/PROPN/2/nsubj sold/sell/VERB/0/root/VBD mines/mine/NOUN/2/obj/NNS");
  const double without = confidence_in("Acme/Acme/PROPN/2/nsubj fell/fall/VERB/0/root/VBD");
  CHECK(with_object > without);
  CHECK(with_object < 1.0);
  CHECK(without > 0.0);
}

TEST_CASE("a rule has the confidence that it was found to have, another one half", "[fact]") {
  CHECK(confidence_of_rule("apposition") == 0.53);
  CHECK(confidence_of_rule("example") < confidence_of_rule("place"));
  CHECK(confidence_of_rule("unheard of") == 0.5);
}
