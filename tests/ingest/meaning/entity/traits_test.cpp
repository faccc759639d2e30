#include "ingest/meaning/entity/traits.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/meaning/entity/mention/mention_finder.h"
#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

/// Traits of the first mention of a sentence with these words.
Traits traits_of(const std::string& line, const std::string& words) {
  const Story article = story({line});
  const Trees trees = article.trees();
  const std::vector<Mention> mentions = find_mentions(trees);
  const std::vector<Traits> traits = traits_of(trees, mentions);
  for (std::size_t i = 0; i < mentions.size(); ++i)
    if (words_of(trees, mentions[i]) == words) return traits[i];
  FAIL("no mention is " << words);
  return {};
}

TEST_CASE("a phrase has the class by which it takes up things", "[entity]") {
  const auto [subject, phrase] = GENERATE(table<std::string, PhraseClass>({
      {"He/he/PRON/2/nsubj/PRP", PhraseClass::he},
      {"She/she/PRON/2/nsubj/PRP", PhraseClass::she},
      {"It/it/PRON/2/nsubj/PRP", PhraseClass::it},
      {"They/they/PRON/2/nsubj/PRP", PhraseClass::they},
      {"This/this/PRON/2/nsubj/DT", PhraseClass::this_or_that},
      {"Those/those/PRON/2/nsubj/DT", PhraseClass::these_or_those},
      {"I/i/PRON/2/nsubj/PRP", PhraseClass::i},
      {"We/we/PRON/2/nsubj/PRP", PhraseClass::we},
      {"You/you/PRON/2/nsubj/PRP", PhraseClass::you},
      {"Lee/Lee/PROPN/2/nsubj/NNP#B-PER", PhraseClass::person_name},
      {"Acme/Acme/PROPN/2/nsubj/NNP#B-ORG", PhraseClass::organization_name},
      {"Lyon/Lyon/PROPN/2/nsubj/NNP#B-LOC", PhraseClass::place_name},
      {"Prices/price/NOUN/2/nsubj/NNS", PhraseClass::bare},
  }));
  const std::string words = subject.substr(0, subject.find('/'));
  CAPTURE(words);
  CHECK(traits_of(subject + " fell/fall/VERB/0/root/VBD", words).phrase == phrase);
}

TEST_CASE("a phrase may say that it is another one", "[entity]") {
  const auto deal = [](const std::string& first) {
    return traits_of(first + " deal/deal/NOUN/3/nsubj/NN fell/fall/VERB/0/root/VBD",
                     first.substr(0, first.find('/')) + " deal");
  };
  CHECK(deal("Another/another/DET/2/det/DT").is_further);
  CHECK(deal("Another/another/DET/2/det/DT").is_set_apart);
  CHECK(deal("Next/next/ADJ/2/amod/JJ").is_set_apart);
  CHECK(deal("Every/every/DET/2/det/DT").is_quantified);
  CHECK_FALSE(deal("The/the/DET/2/det/DT").is_set_apart);
  CHECK_FALSE(deal("The/the/DET/2/det/DT").is_quantified);
}

TEST_CASE("what a clause has somebody do tells doers from things", "[entity]") {
  const auto doing = [](const std::string& rest) {
    return traits_of("Lee/Lee/PROPN/2/nsubj/NNP#B-PER " + rest, "Lee").doing;
  };
  const auto fell = doing("fell/fall/VERB/0/root/VBD");
  const auto said = doing("said/say/VERB/0/root/VBD so/so/ADV/2/advmod/RB");
  const auto sold = doing("sold/sell/VERB/0/root/VBD ships/ship/NOUN/2/obj/NNS");
  CHECK(fell != said);
  CHECK(said != sold);
  CHECK(fell != sold);
  CHECK(doing("rose/rise/VERB/0/root/VBD") == fell);
}

TEST_CASE("who says a clause is known in it", "[entity]") {
  const std::string line =
      "Lee/Lee/PROPN/2/nsubj/NNP#B-PER said/say/VERB/0/root/VBD prices/price/NOUN/4/nsubj/NNS "
      "rose/rise/VERB/2/ccomp/VBD";
  CHECK(traits_of(line, "prices").speaker == TokenIndex{0});
  CHECK_FALSE(traits_of(line, "Lee").speaker.has_value());
  const std::string behind =
      "Prices/price/NOUN/2/nsubj/NNS rose/rise/VERB/0/root/VBD ,/,/PUNCT/5/punct/, "
      "Lee/Lee/PROPN/5/nsubj/NNP#B-PER said/say/VERB/2/parataxis/VBD";
  CHECK(traits_of(behind, "Prices").speaker == TokenIndex{3});
}

}  // namespace
}  // namespace quern
