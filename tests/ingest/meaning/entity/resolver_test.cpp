#include "ingest/meaning/entity/resolver.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/meaning/entity/coreference.h"
#include "ingest/meaning/entity/mention/mention_finder.h"
#include "ingest/meaning/fact/extractor.h"
#include "tests/ingest/meaning/entity/story.h"
#include "tests/support/temporary_folder.h"

namespace quern {
namespace {

/// "America sent aid", "Washington condemned the raid".
Story america_and_washington() {
  return story({"America/America/PROPN/2/nsubj#B-LOC sent/send/VERB/0/root/VBD "
                "aid/aid/NOUN/2/obj/NN",
                "Washington/Washington/PROPN/2/nsubj#B-LOC condemned/condemn/VERB/0/root/VBD "
                "the/the/DET/4/det raid/raid/NOUN/2/obj/NN"});
}

TEST_CASE("facts say whom they mean", "[entity]") {
  const auto [construction, lines,
              facts] = GENERATE(table<std::string, std::vector<std::string>, std::string>({
      {"a seat of government in the government's place",
       {"Oslo/Oslo/PROPN/2/nsubj#B-LOC rejected/reject/VERB/0/root/VBD the/the/DET/4/det "
        "offer/offer/NOUN/2/obj"},
       "Norway | rejected | the offer\n"},
      {"the same town as a place",
       {"Visitors/visitor/NOUN/2/nsubj/NNS love/love/VERB/0/root/VBP "
        "Oslo/Oslo/PROPN/2/obj#B-LOC"},
       "Visitors | love | Oslo\n"},
      {"the country that was named last",
       {"Norway/Norway/PROPN/2/nsubj#B-LOC sent/send/VERB/0/root/VBD aid/aid/NOUN/2/obj/NN",
        "Voters/voter/NOUN/2/nsubj/NNS left/leave/VERB/0/root/VBD the/the/DET/4/det "
        "country/country/NOUN/2/obj/NN"},
       "Norway | sent | aid\nVoters | left | Norway\n"},
      {"who holds an office, by the apposition",
       {"Norway/Norway/PROPN/3/nmod:poss#B-LOC 's/'s/PART/1/case minister/minister/NOUN/7/nsubj "
        ",/,/PUNCT/5/punct Anna/Anna/PROPN/3/appos#B-PER Berg/Berg/PROPN/5/flat#I-PER "
        "left/leave/VERB/0/root/VBD"},
       "Norway | has | Anna Berg\nAnna Berg | is | Norway 's minister\nAnna Berg | left | \n"},
      {"an age between marks behind a name",
       {"Anna/Anna/PROPN/7/nsubj#B-PER Berg/Berg/PROPN/1/flat#I-PER ,/,/PUNCT/4/punct "
        "42/42/NUM/1/appos ,/,/PUNCT/4/punct has/have/AUX/7/aux/VBZ left/leave/VERB/0/root/VBN"},
       "Anna Berg | is | 42\nAnna Berg | has left | \n"},
      {"of three countries the nation is none",
       {"Norway/Norway/PROPN/2/nsubj#B-LOC helped/help/VERB/0/root/VBD "
        "Chile/Chile/PROPN/2/obj#B-LOC",
        "Peru/Peru/PROPN/2/nsubj#B-LOC waited/wait/VERB/0/root/VBD",
        "The/the/DET/2/det nation/nation/NOUN/3/nsubj/NN voted/vote/VERB/0/root/VBD"},
       "Norway | helped | Chile\nPeru | waited | \nThe nation | voted | \n"},
      {"a country within another name is not the country",
       {"Norway/Norway/PROPN/2/nsubj#B-LOC sent/send/VERB/0/root/VBD aid/aid/NOUN/2/obj/NN",
        "The/the/DET/3/det Chile/Chile/PROPN/3/compound#B-ORG Fund/Fund/PROPN/4/nsubj#I-ORG "
        "left/leave/VERB/0/root/VBD the/the/DET/6/det country/country/NOUN/4/obj/NN"},
       "Norway | sent | aid\nChile Fund | left | Norway\n"},
      {"a name that says less than the words is not put for them",
       {"Anna/Anna/PROPN/2/nsubj#B-PER joined/join/VERB/0/root/VBD the/the/DET/6/det "
        "Royal/royal/ADJ/6/amod Norwegian/norwegian/ADJ/6/amod Army/Army/PROPN/2/obj#B-ORG"},
       "Anna | joined | the Royal Norwegian Army\n"},
      {"who holds an office, by the name beside it, which is no form of address",
       {"Team/team/NOUN/2/compound captain/captain/NOUN/5/nsubj/NN Anna/Anna/PROPN/2/flat#B-PER "
        "Berg/Berg/PROPN/3/flat#I-PER met/meet/VERB/0/root/VBD Mr./Mr./PROPN/7/nmod:desc/NNP "
        "Lee/Lee/PROPN/5/obj#B-PER",
        "Berg/Berg/PROPN/2/nsubj#B-PER won/win/VERB/0/root/VBD"},
       "Anna Berg | is | Team captain\nAnna Berg | met | Lee\nAnna Berg | won | \n"},
      {"a name behind an office of several words",
       {"Minister/Minister/PROPN/6/nsubj#B-PER of/of/ADP/3/case#I-PER "
        "Trade/Trade/PROPN/1/nmod#I-PER Anna/Anna/PROPN/1/flat#I-PER Berg/Berg/PROPN/1/flat#I-PER "
        "left/leave/VERB/0/root/VBD"},
       "Anna Berg | left | \n"},
      {"a surname after the whole name",
       {"Anna/Anna/PROPN/3/nsubj#B-PER Berg/Berg/PROPN/1/flat#I-PER won/win/VERB/0/root/VBD "
        "gold/gold/NOUN/3/obj/NN",
        "Berg/Berg/PROPN/2/nsubj#B-PER thanked/thank/VERB/0/root/VBD her/she/PRON/4/nmod:poss "
        "team/team/NOUN/2/obj/NN"},
       "Anna Berg | won | gold\nAnna Berg | thanked | her team\n"},
  }));
  CAPTURE(construction);
  CHECK(resolved(story(lines)) == facts);
}

TEST_CASE("aliases say why they belong to an entity", "[entity]") {
  const Story two = america_and_washington();
  auto facts = extract_facts(two.sentences, two.text);
  const std::vector<Entity> entities = resolve_entities(two.sentences, two.text, facts, {});
  REQUIRE(entities.size() == 1);
  CHECK(entities[0].name == "United States");
  CHECK(entities[0].aliases ==
        std::vector<Alias>{{"America", "name of the country", 1}, {"Washington", "capital", 1}});
  REQUIRE(facts.size() == 2);
  CHECK(facts[1].entities == std::vector<EntityLink>{{FactRole::subject, 0, true}});
}

TEST_CASE("a user's rules come before what the stages find", "[entity]") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "aliases.txt";
  std::ofstream(path) << "# ours\n\nWashington = Washington  # the town\nAmerica = The States\n";
  const Story two = america_and_washington();
  auto facts = extract_facts(two.sentences, two.text);
  const auto entities = resolve_entities(two.sentences, two.text, facts, {}, AliasRules(path));
  REQUIRE(entities.size() == 2);
  CHECK(entities[0].name == "The States");
  CHECK(entities[0].aliases == std::vector<Alias>{{"America", "rule", 1}});
  CHECK(entities[1].name == "Washington");

  std::ofstream(path) << "Burma = Myanmar\nBurma\n";
  CHECK_THROWS_WITH(AliasRules(path), Catch::EndsWith(":2: not an alias; write Burma = Myanmar"));
  CHECK_THROWS_WITH(AliasRules(folder.path() / "none"), Catch::Contains("cannot be read"));
}

TEST_CASE("two people of one surname stay two", "[entity]") {
  const Story three = story({"Anna/Anna/PROPN/3/nsubj#B-PER Berg/Berg/PROPN/1/flat#I-PER "
                             "beat/beat/VERB/0/root/VBD Otto/Otto/PROPN/3/obj#B-PER "
                             "Berg/Berg/PROPN/4/flat#I-PER",
                             "Berg/Berg/PROPN/2/nsubj#B-PER smiled/smile/VERB/0/root/VBD"});
  Trees trees;
  for (const Sentence& sentence : three.sentences)
    trees.emplace_back(sentence);
  const auto mentions = find_mentions(trees);
  CHECK(find_chains(trees, mentions, {}).chain_of == std::vector<std::size_t>{0, 1, 2});
}

TEST_CASE("a name within a name has none of the words before it", "[entity]") {
  const Story one = story({"Sunny/sunny/ADJ/2/amod France/France/PROPN/3/compound#B-ORG "
                           "Telecom/Telecom/PROPN/4/nsubj#I-ORG rose/rise/VERB/0/root/VBD"});
  auto facts = extract_facts(one.sentences, one.text);
  const auto entities = resolve_entities(one.sentences, one.text, facts, {});
  REQUIRE(entities.size() == 2);
  CHECK(entities[0].name == "France Telecom");
  CHECK(entities[1].name == "France");
}

TEST_CASE("a place that a firm is called after has no part in what it does", "[entity]") {
  Story one = story({"Norvik/Norvik/PROPN/2/compound#B-ORG Foods/Foods/PROPN/3/nsubj#I-ORG "
                     "left/leave/VERB/0/root/VBD Oslo/Oslo/PROPN/3/obj#B-LOC"});
  one.sentences[0].tokens[0].entity = "place";
  auto facts = extract_facts(one.sentences, one.text);
  const auto entities = resolve_entities(one.sentences, one.text, facts, {});
  REQUIRE(entities.size() == 2);
  CHECK(entities[0].name == "Norvik Foods");
  CHECK(entities[1].name == "Oslo");
}

TEST_CASE("the source of a quotation is known in all its sentences", "[entity]") {
  const Story three = story(
      {"Anna/Anna/PROPN/3/nsubj#B-PER Berg/Berg/PROPN/1/flat#I-PER left/leave/VERB/0/root/VBD",
       "\"/\"/PUNCT/3/punct It/it/PRON/3/nsubj/PRP rained/rain/VERB/0/root/VBD",
       "Trains/train/NOUN/2/nsubj/NNS stopped/stop/VERB/0/root/VBD \"/\"/PUNCT/2/punct "
       "Berg/Berg/PROPN/5/nsubj#B-PER said/say/VERB/2/parataxis/VBD"});
  auto facts = extract_facts(three.sentences, three.text);
  static_cast<void>(resolve_entities(three.sentences, three.text, facts, {}));
  REQUIRE(facts.size() == 3);
  for (const std::size_t told : {1, 2}) {
    CHECK(facts[told].attribution == "Berg");
    CHECK(facts[told].resolved_attribution == "Anna Berg");
  }
}

TEST_CASE("the I of a quotation is who says it", "[entity]") {
  const auto fell = [](const std::string& quotation) {
    return resolved(story(
        {"Anna/Anna/PROPN/3/nsubj#B-PER Berg/Berg/PROPN/1/flat#I-PER left/leave/VERB/0/root/VBD",
         quotation}));
  };
  const std::string berg_said = " Berg/Berg/PROPN/6/nsubj#B-PER said/say/VERB/3/parataxis/VBD";
  const auto quoted = [](const std::string& who) {
    return "“/“/PUNCT/3/punct " + who + "/nsubj/PRP fell/fall/VERB/0/root/VBD ”/”/PUNCT/3/punct";
  };
  CHECK(fell(quoted("I/I/PRON/3") + berg_said) == "Anna Berg | left | \nAnna Berg | fell | \n");
  CHECK(fell(quoted("We/we/PRON/3") + berg_said) == "Anna Berg | left | \nWe | fell | \n");
  CHECK(fell(quoted("I/I/PRON/3")) == "Anna Berg | left | \nI | fell | \n");
  // Nor is who is told of who tells it, though both may be whoever was named before.
  const std::string she_said = " she/she/PRON/6/nsubj/PRP said/say/VERB/3/parataxis/VBD";
  CHECK(fell(quoted("She/she/PRON/3") + she_said) == "Anna Berg | left | \nShe | fell | \n");
}

TEST_CASE("the name of a source stands for its pronoun", "[entity]") {
  const auto source = [](const std::string& line) {
    const Story told = story({line});
    auto facts = extract_facts(told.sentences, told.text);
    static_cast<void>(resolve_entities(told.sentences, told.text, facts, {}));
    return facts.back().attribution;
  };
  const std::string fell =
      " said/say/VERB/0/root/VBD it/it/PRON/4/nsubj/PRP felt/feel/VERB/2/ccomp/VBD "
      "prices/price/NOUN/6/nsubj/NNS fell/fall/VERB/4/ccomp/VBD";
  CHECK(source("Acme/Acme/PROPN/2/nsubj#B-ORG" + fell) == "Acme");
  CHECK(source("Peru/Peru/PROPN/2/nsubj#B-LOC" + fell) == "Peru");
  CHECK(source("They/they/PRON/2/nsubj/PRP" + fell) == "it");
  CHECK(source("Farmers/farmer/NOUN/2/nsubj/NNS" + fell) == "it");
}

TEST_CASE("a sentence without a tree means nobody", "[entity]") {
  std::vector<Sentence> sentences(2);
  sentences[1].tokens.resize(3);
  std::vector<Fact> facts(1);
  facts[0].sentence_index = 1;
  facts[0].subject = {"it", {{0, 2}}};
  CHECK(resolve_entities(sentences, "it", facts, {}).empty());
  CHECK(facts[0].resolved_subject.empty());
}

}  // namespace
}  // namespace quern
