#include "ingest/fact/quotation.h"

#include <vector>

#include <catch2/catch.hpp>

#include "tests/parsed.h"

using namespace quern;

namespace {

Sentence sentence_of(std::string_view words, std::size_t paragraph) {
  Sentence sentence = parsed(words).sentence;
  sentence.paragraph = paragraph;
  return sentence;
}

Fact fact_in(std::size_t sentence_index, std::string_view source) {
  Fact fact;
  fact.sentence_index = sentence_index;
  fact.attribution = source;
  if (!source.empty()) fact.attribution_predicate = "say";
  return fact;
}

std::vector<std::string> sources(const std::vector<Fact>& facts) {
  std::vector<std::string> found;
  for (const Fact& fact : facts)
    found.push_back(fact.attribution);
  return found;
}

constexpr std::string_view kOpened =
    "\"/\"/PUNCT/3/punct It/it/PRON/3/nsubj rained/rain/VERB/0/root";
constexpr std::string_view kClosedBySmith =
    "We/we/PRON/2/nsubj left/leave/VERB/0/root \"/\"/PUNCT/2/punct Smith/Smith/PROPN/5/nsubj "
    "said/say/VERB/2/parataxis";
constexpr std::string_view kWholeQuotation =
    "\"/\"/PUNCT/3/punct We/we/PRON/3/nsubj returned/return/VERB/0/root \"/\"/PUNCT/3/punct";
constexpr std::string_view kPlain = "Lee/Lee/PROPN/2/nsubj agreed/agree/VERB/0/root";

}  // namespace

TEST_CASE("a quotation of several sentences has the speaker named beside one of them", "[fact]") {
  const std::vector<Sentence> sentences = {sentence_of(kOpened, 1), sentence_of(kClosedBySmith, 1),
                                           sentence_of(kWholeQuotation, 1), sentence_of(kPlain, 1)};
  std::vector<Fact> facts = {fact_in(0, ""), fact_in(1, "Smith"), fact_in(2, ""), fact_in(3, "")};
  attribute_quotations(sentences, facts);
  CHECK(sources(facts) == std::vector<std::string>{"Smith", "Smith", "Smith", ""});
}

TEST_CASE("a quotation nobody is named for, or of another paragraph, stays without speaker",
          "[fact]") {
  const std::vector<Sentence> sentences = {sentence_of(kClosedBySmith, 1),
                                           sentence_of(kWholeQuotation, 2)};
  std::vector<Fact> facts = {fact_in(0, ""), fact_in(1, "")};
  attribute_quotations(sentences, facts);
  CHECK(sources(facts) == std::vector<std::string>{"", ""});
}

TEST_CASE("a quotation that is not closed goes on in a paragraph that opens or closes it",
          "[fact]") {
  const auto [second, source] = GENERATE(table<std::string_view, std::string>({
      {"“/“/PUNCT/3/punct We/we/PRON/3/nsubj returned/return/VERB/0/root", "Smith"},
      {"We/we/PRON/2/nsubj returned/return/VERB/0/root \"/\"/PUNCT/2/punct", ""},
      {"We/we/PRON/2/nsubj returned/return/VERB/0/root ”/”/PUNCT/2/punct", "Smith"},
      {"We/we/PRON/2/nsubj returned/return/VERB/0/root", ""},
  }));
  const std::vector<Sentence> sentences = {
      sentence_of("Smith/Smith/PROPN/2/nsubj said/say/VERB/0/root “/“/PUNCT/5/punct "
                  "We/we/PRON/5/nsubj left/leave/VERB/2/ccomp",
                  1),
      sentence_of(second, 2)};
  std::vector<Fact> facts = {fact_in(0, "Smith"), fact_in(1, "")};
  attribute_quotations(sentences, facts);
  CHECK(facts[1].attribution == source);
}
