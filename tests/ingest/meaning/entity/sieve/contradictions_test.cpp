#include "ingest/meaning/entity/sieve/contradictions.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/meaning/entity/mention/mention_finder.h"
#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

/// Whether the last mention may take up the first one.
bool last_takes_up_first(const std::vector<std::string>& lines) {
  const Story article = story(lines);
  const Trees trees = article.trees();
  const std::vector<Mention> mentions = find_mentions(trees);
  const ChainSet chains(trees, mentions);
  return may_take_up(chains, mentions.size() - 1, 0);
}

std::string smiled(const std::string& subject) {
  return subject + " smiled/smile/VERB/0/root/VBD";
}

const std::string kAnnaBerg =
    smiled("Anna/Anna/PROPN/3/nsubj/NNP#B-PER Berg/Berg/PROPN/1/flat/NNP#I-PER");

TEST_CASE("a pronoun takes up whom it can mean", "[entity]") {
  CHECK(last_takes_up_first({kAnnaBerg, smiled("She/she/PRON/2/nsubj/PRP")}));
  CHECK_FALSE(last_takes_up_first({kAnnaBerg, smiled("He/he/PRON/2/nsubj/PRP")}));
  CHECK_FALSE(last_takes_up_first({kAnnaBerg, smiled("They/they/PRON/2/nsubj/PRP")}));
  const std::string families = smiled("Families/family/NOUN/2/nsubj/NNS");
  CHECK(last_takes_up_first({families, smiled("They/they/PRON/2/nsubj/PRP")}));
  CHECK_FALSE(last_takes_up_first({families, smiled("She/she/PRON/2/nsubj/PRP")}));
}

TEST_CASE("a person is no place, nor they one person", "[entity]") {
  const auto named = [](const std::string& type) {
    return smiled("Berg/Berg/PROPN/2/nsubj/NNP#B-" + type);
  };
  CHECK_FALSE(last_takes_up_first({named("LOC"), smiled("She/she/PRON/2/nsubj/PRP")}));
  CHECK(last_takes_up_first({named("LOC"), smiled("It/it/PRON/2/nsubj/PRP")}));
  CHECK_FALSE(last_takes_up_first({named("PER"), smiled("They/they/PRON/2/nsubj/PRP")}));
  CHECK_FALSE(last_takes_up_first({named("NORP"), smiled("It/it/PRON/2/nsubj/PRP")}));
  CHECK(last_takes_up_first({named("NORP"), smiled("They/they/PRON/2/nsubj/PRP")}));
}

TEST_CASE("nobody is the object of what they do", "[entity]") {
  const auto paid = [](const std::string& object) {
    return "He/he/PRON/2/nsubj/PRP paid/pay/VERB/0/root/VBD " + object;
  };
  CHECK_FALSE(last_takes_up_first({paid("Lee/Lee/PROPN/2/obj/NNP#B-PER")}));
  CHECK_FALSE(last_takes_up_first({paid("him/he/PRON/2/obj/PRP")}));
  CHECK(last_takes_up_first({paid("himself/himself/PRON/2/obj/PRP")}));
  CHECK(last_takes_up_first(
      {paid("Lee/Lee/PROPN/2/obj/NNP#B-PER"), smiled("He/he/PRON/2/nsubj/PRP")}));
}

TEST_CASE("nobody is the object of what they mean to do", "[entity]") {
  const auto left = [](const std::string& rest) {
    return "Rebels/rebel/NOUN/2/nsubj/NNS left/leave/VERB/0/root/VBD " + rest;
  };
  const std::string them = " them/they/PRON/4/obj/PRP";
  CHECK_FALSE(last_takes_up_first({left("to/to/PART/4/mark/TO help/help/VERB/2/advcl/VB" + them)}));
  CHECK_FALSE(last_takes_up_first({left("to/to/PART/4/mark/TO help/help/VERB/2/xcomp/VB" + them)}));
  // "The rebels left, making them free": the leaving does.
  CHECK(last_takes_up_first({left(",/,/PUNCT/4/punct/, making/make/VERB/2/advcl/VBG" + them)}));
  CHECK(last_takes_up_first({left("to/to/PART/4/mark/TO help/help/VERB/2/advcl/VB "
                                  "themselves/themselves/PRON/4/obj/PRP")}));
}

TEST_CASE("a noun is of the kind that the name is of", "[entity]") {
  const auto takes_up = [](const std::string& noun, const std::string& entity,
                           const std::string& type) {
    Story article =
        story({smiled("Norvik/Norvik/PROPN/2/nsubj/NNP#B-" + type),
               smiled("The/the/DET/2/det/DT " + noun + '/' + noun + "/NOUN/3/nsubj/NN")});
    article.sentences[1].tokens[1].entity = entity;
    const Trees trees = article.trees();
    const std::vector<Mention> mentions = find_mentions(trees);
    const ChainSet chains(trees, mentions);
    return may_take_up(chains, mentions.size() - 1, 0);
  };
  // "Lee warned the police"
  CHECK_FALSE(takes_up("police", "organization", "PER"));
  CHECK_FALSE(takes_up("suspect", "person", "ORG"));
  CHECK_FALSE(takes_up("suspect", "person", "NORP"));
  CHECK(takes_up("suspect", "person", "PER"));
  CHECK(takes_up("police", "organization", "ORG"));
}

TEST_CASE("two names of one thing share a word", "[entity]") {
  const auto name = [](const std::string& first, const std::string& last, const std::string& type) {
    return smiled(first + '/' + first + "/PROPN/2/compound/NNP#B-" + type + ' ' + last + '/' +
                  last + "/PROPN/3/nsubj/NNP#I-" + type);
  };
  const std::string house = smiled("House/House/PROPN/2/nsubj/NNP#B-ORG");
  CHECK(last_takes_up_first(
      {name("Royal", "Academy", "ORG"), smiled("Academy/Academy/PROPN/2/nsubj/NNP#B-ORG")}));
  CHECK_FALSE(last_takes_up_first({name("Royal", "Academy", "ORG"), house}));
  // "the House" is not the White House.
  CHECK_FALSE(last_takes_up_first({name("White", "House", "ORG"), house}));
  CHECK_FALSE(last_takes_up_first({name("Anna", "Berg", "PER"), name("Anna", "Lie", "PER")}));
  CHECK_FALSE(last_takes_up_first({name("New", "Media", "ORG"), name("Atlas", "Media", "ORG")}));
  CHECK_FALSE(last_takes_up_first({name("Song", "Prize", "WORK"), name("Film", "Prize", "WORK")}));
  // "New Norvik" is another town than Norvik.
  const std::string norvik = smiled("Norvik/Norvik/PROPN/2/nsubj/NNP#B-LOC");
  CHECK(last_takes_up_first({name("Norvik", "Strip", "LOC"), norvik}));
  CHECK_FALSE(last_takes_up_first({name("New", "Norvik", "LOC"), norvik}));
  CHECK_FALSE(last_takes_up_first({name("Norvik", "City", "LOC"), name("Norvik", "Strip", "LOC")}));
}

TEST_CASE("two people of one surname are told apart by given names", "[entity]") {
  const auto berg = [](const std::string& given) {
    return smiled(given + '/' + given +
                  "/PROPN/3/nsubj/NNP#B-PER Berg/Berg/PROPN/1/flat/NNP#I-PER");
  };
  CHECK_FALSE(last_takes_up_first({kAnnaBerg, berg("Eva")}));
  CHECK(last_takes_up_first({kAnnaBerg, berg("Ann")}));
  CHECK(last_takes_up_first({kAnnaBerg, berg("A.")}));
}

TEST_CASE("the Lyon office is not the Oslo office", "[entity]") {
  const auto office = [](const std::string& place) {
    const std::string word = place.empty() ? "" : place + '/' + place + "/PROPN/3/compound/NNP ";
    const std::string head = place.empty() ? "2" : "3";
    return "The/the/DET/" + head + "/det/DT " + word + "office/office/NOUN/" +
           (place.empty() ? "3" : "4") + "/nsubj/NN fell/fall/VERB/0/root/VBD";
  };
  const auto may_be = [&](const std::string& place, const std::string& other) {
    const Story article = story({office(place), office(other)});
    const Trees trees = article.trees();
    const std::vector<Mention> mentions = find_mentions(trees);
    std::vector<std::size_t> offices;
    for (std::size_t i = 0; i < mentions.size(); ++i)
      if (mentions[i].head_word == "office") offices.push_back(i);
    const ChainSet chains(trees, mentions);
    return may_take_up(chains, offices.at(1), offices.at(0));
  };
  CHECK(may_be("Lyon", "Lyon"));
  CHECK(may_be("Lyon", ""));
  CHECK_FALSE(may_be("Lyon", "Oslo"));
}

}  // namespace
}  // namespace quern
