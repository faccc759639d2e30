#include "ingest/meaning/entity/choice.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/meaning/entity/coreference.h"
#include "ingest/meaning/entity/mention/mention_finder.h"
#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

using Lines = std::vector<std::string>;

/// What the last mention may take up, nearest first.
std::string choices_of_last(const Lines& lines) {
  const Story article = story(lines);
  const Trees trees = article.trees();
  const std::vector<Mention> mentions = find_mentions(trees);
  const ChoiceFinder finder(trees, mentions, find_chains(trees, mentions, {}).chain_of);
  std::string text;
  for (const std::size_t i : finder.choice_of(mentions.size() - 1).antecedents)
    text += (text.empty() ? "" : " | ") + words_of(trees, mentions[i]);
  return text;
}

std::string fell(const std::string& subject) {
  return subject + " fell/fall/VERB/0/root/VBD";
}

const std::string kTheDealFell = fell("The/the/DET/2/det/DT deal/deal/NOUN/3/nsubj/NN");
const std::string kItFell = fell("It/it/PRON/2/nsubj/PRP");
const std::string kTheyFell = fell("They/they/PRON/2/nsubj/PRP");

TEST_CASE("a pronoun chooses among what stands near", "[entity]") {
  const std::string snow = "Snow/snow/NOUN/2/nsubj/NN melted/melt/VERB/0/root/VBD";
  CHECK(choices_of_last({kTheDealFell, snow, kItFell}) == "Snow | The deal");
  CHECK(choices_of_last({kTheDealFell, snow, snow, snow, kItFell}) == "Snow | Snow | Snow");
  // A noun is taken up by itself from farther away.
  const Lines far = {kTheDealFell, kItFell, kItFell, kItFell,
                     kItFell,      kItFell, kItFell, kTheDealFell};
  CHECK(choices_of_last(far) == "It | It | It | It | It | The deal");
}

TEST_CASE("what is no certain one is not taken up", "[entity]") {
  CHECK(choices_of_last({fell("No/no/DET/2/det/DT deal/deal/NOUN/3/nsubj/NN"), kItFell}).empty());
  CHECK(choices_of_last({kTheDealFell, fell("Every/every/DET/2/det/DT deal/deal/NOUN/3/nsubj/NN")})
            .empty());
  CHECK(choices_of_last(
            {kTheDealFell, fell("Another/another/DET/2/det/DT deal/deal/NOUN/3/nsubj/NN")})
            .empty());
  CHECK(choices_of_last({kTheDealFell, kTheDealFell}) == "The deal");
}

TEST_CASE("lists are taken up by plurals", "[entity]") {
  const std::string both = fell("Russia/Russia/PROPN/4/nsubj/NNP#B-LOC and/and/CCONJ/3/cc/CC "
                                "Chile/Chile/PROPN/1/conj/NNP#B-LOC");
  CHECK(choices_of_last({both, kTheyFell}) == "Chile | Russia | Russia and Chile");
  CHECK(choices_of_last({both, kItFell}) == "Chile | Russia");
}

TEST_CASE("the writer is nobody of whom the article tells", "[entity]") {
  const std::string lee = fell("Lee/Lee/PROPN/2/nsubj/NNP#B-PER");
  const std::string i_fell = fell("I/i/PRON/2/nsubj/PRP");
  CHECK(choices_of_last({lee, i_fell}).empty());
  CHECK(choices_of_last({i_fell, lee, i_fell}) == "I");
  CHECK(choices_of_last(
            {lee, "“/“/PUNCT/3/punct/`` I/i/PRON/3/nsubj/PRP fell/fall/VERB/0/root/VBD"}) == "Lee");
}

TEST_CASE("who is told of in a quotation is not who says it", "[entity]") {
  const std::string bo = fell("Bo/Bo/PROPN/2/nsubj/NNP#B-PER");
  const std::string lee_said = "Lee/Lee/PROPN/2/nsubj/NNP#B-PER said/say/VERB/0/root/VBD ";
  CHECK(choices_of_last({bo, lee_said + "“/“/PUNCT/5/punct/`` he/he/PRON/5/nsubj/PRP "
                                        "fell/fall/VERB/2/ccomp/VBD"}) == "Bo");
  CHECK(choices_of_last({bo, lee_said + "“/“/PUNCT/5/punct/`` I/I/PRON/5/nsubj/PRP "
                                        "thought/think/VERB/2/ccomp/VBD he/he/PRON/7/nsubj/PRP "
                                        "fell/fall/VERB/5/ccomp/VBD"}) == "Bo");
  CHECK(choices_of_last({bo, lee_said + "later/later/ADV/2/advmod/RB he/he/PRON/5/nsubj/PRP "
                                        "fell/fall/VERB/2/ccomp/VBD"}) == "Lee | Bo");
}

TEST_CASE("what is known of one mention holds for its chain", "[entity]") {
  const std::string lee = fell("Lee/Lee/PROPN/2/nsubj/NNP#B-PER");
  const std::string mrs_lee =
      fell("Mrs./Mrs./PROPN/2/nmod:desc/NNP Lee/Lee/PROPN/3/nsubj/NNP#B-PER");
  const std::string he_fell = fell("He/he/PRON/2/nsubj/PRP");
  CHECK(choices_of_last({lee, he_fell}) == "Lee");
  CHECK(choices_of_last({mrs_lee, lee, he_fell}).empty());
}

TEST_CASE("she is not he, nor within her own phrase", "[entity]") {
  const std::string anna = fell("Anna/Anna/PROPN/2/nsubj/NNP#B-PER");
  CHECK(choices_of_last({anna, fell("She/she/PRON/2/nsubj/PRP")}) == "Anna");
  CHECK(choices_of_last({anna, fell("He/he/PRON/2/nsubj/PRP")}).empty());
  // "her brother" is not she.
  CHECK(
      choices_of_last({fell("Her/she/PRON/2/nmod:poss/PRP$ nurse/nurse/NOUN/3/nsubj/NN")}).empty());
}

}  // namespace
}  // namespace quern
