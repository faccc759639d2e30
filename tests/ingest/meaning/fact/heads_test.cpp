#include "ingest/meaning/fact/heads.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/extracted.h"

using namespace quern;

namespace {

/// The heads of a phrase that is the whole sentence, each word with its type.
std::string heads_in(const Parsed& phrase) {
  std::vector<Fact> facts(1);
  facts[0].subject = {phrase.text, {{0, phrase.text.size()}}};
  set_heads({&phrase.sentence, 1}, facts);
  std::string shown;
  for (const Head& head : facts[0].subject.heads) {
    shown += (shown.empty() ? "" : ", ") +
             phrase.text.substr(head.span.begin, head.span.end - head.span.begin);
    if (head.is_name) shown += " NAME";
    if (head.type == HeadType::person) shown += " person";
    if (head.type == HeadType::place) shown += " place";
  }
  return shown;
}

}  // namespace

TEST_CASE("the head of a phrase is the word that the others hang on", "[fact][heads]") {
  CHECK(heads_in(parsed("the/the/DET/3/det old/old/ADJ/3/amod mayor/mayor/NOUN/0/root "
                        "of/of/ADP/5/case Oslo/Oslo/PROPN/3/nmod")) == "mayor");
  CHECK(heads_in(parsed("tea/tea/NOUN/0/root and/and/CCONJ/3/cc milk/milk/NOUN/1/conj")) ==
        "tea, milk");
  CHECK(heads_in(
            parsed("doubts/doubt/NOUN/0/root growing/grow/VERB/1/acl there/there/ADV/2/advmod")) ==
        "doubts");
}

TEST_CASE("a clause has no head", "[fact][heads]") {
  CHECK(heads_in(parsed("that/that/SCONJ/3/mark prices/price/NOUN/3/nsubj rose/rise/VERB/0/root"))
            .empty());
}

TEST_CASE("a name counts with its last word, beside its title", "[fact][heads]") {
  CHECK(heads_in(parsed_with_names("Anna/Anna/PROPN/0/root Berg/Berg/PROPN/1/flat",
                                   {{"Anna Berg", "PER"}})) == "Berg NAME person");
  CHECK(heads_in(parsed_with_names("captain/captain/NOUN/0/root Anna/Anna/PROPN/1/nmod "
                                   "Berg/Berg/PROPN/2/flat",
                                   {{"Anna Berg", "PER"}})) == "captain, Berg NAME person");
  CHECK(heads_in(parsed_with_names("Oslo/Oslo/PROPN/0/root", {{"Oslo", "LOC"}})) ==
        "Oslo NAME place");
}

TEST_CASE("a phrase that stands nowhere has no head", "[fact][heads]") {
  const Parsed sentence = parsed("Acme/Acme/PROPN/0/root");
  std::vector<Fact> facts(1);
  facts[0].subject.text = "Acme";
  set_heads({&sentence.sentence, 1}, facts);
  CHECK(facts[0].subject.heads.empty());
}
