#include "ingest/meaning/entity/mention/mention_finder.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

/// The mentions of a sentence in order.
std::vector<Mention> mentions_of(const std::string& line) {
  return find_mentions(story({line}).trees());
}

/// Their words, "|" between them.
std::string words_of_mentions(const std::string& line) {
  const Story article = story({line});
  const Trees trees = article.trees();
  std::string text;
  for (const Mention& mention : find_mentions(trees))
    text += (text.empty() ? "" : " | ") + words_of(trees, mention);
  return text;
}

TEST_CASE("mentions are what can mean somebody or something", "[entity]") {
  const auto [kind, line, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"nouns and pronouns",
       "Her/she/PRON/2/nmod:poss/PRP$ team/team/NOUN/3/nsubj/NN won/win/VERB/0/root/VBD it/it/PRON/3/obj/PRP",
       "Her | Her team | it"},
      {"a year, but no other number",
       "In/in/ADP/2/case/IN 2014/2014/NUM/4/obl/CD prices/price/NOUN/4/nsubj/NNS "
       "rose/rise/VERB/0/root/VBD 12/12/NUM/4/obl/CD",
       "2014 | prices"},
      {"a list, and each of its members",
       "Russia/Russia/PROPN/4/nsubj/NNP#B-LOC and/and/CCONJ/3/cc/CC Chile/Chile/PROPN/1/conj/NNP#B-LOC "
       "agreed/agree/VERB/0/root/VBD",
       "Russia and Chile | Russia | Chile"},
      {"no list of what is set against each other",
       "Russia/Russia/PROPN/5/nsubj/NNP#B-LOC but/but/CCONJ/4/cc/CC not/not/PART/4/advmod/RB "
       "Chile/Chile/PROPN/1/conj/NNP#B-LOC agreed/agree/VERB/0/root/VBD",
       "Russia | Chile"},
      {"an expletive and the clause that it stands for",
       "It/it/PRON/3/expl/PRP is/be/AUX/3/cop/VBZ clear/clear/ADJ/0/root/JJ "
       "that/that/SCONJ/6/mark/IN prices/price/NOUN/6/nsubj/NNS rose/rise/VERB/3/csubj/VBD",
       "It | prices | that prices rose"},
      {"no expletive of the weather and of seeming",
       "It/it/PRON/2/nsubj/PRP seems/seem/VERB/0/root/VBZ that/that/SCONJ/5/mark/IN "
       "prices/price/NOUN/5/nsubj/NNS rose/rise/VERB/2/ccomp/VBD",
       "prices"},
      {"no expletive of what is made clear",
       "It/it/PRON/3/nsubj:pass/PRP was/be/AUX/3/aux:pass/VBD made/make/VERB/0/root/VBN "
       "clear/clear/ADJ/3/xcomp/JJ that/that/SCONJ/7/mark/IN prices/price/NOUN/7/nsubj/NNS "
       "rose/rise/VERB/4/ccomp/VBD",
       "prices"},
      {"a town within a name",
       "University/University/PROPN/4/nsubj/NNP#B-ORG of/of/ADP/3/case/IN#I-ORG "
       "Oslo/Oslo/PROPN/1/nmod/NNP#I-ORG grew/grow/VERB/0/root/VBD",
       "University of Oslo | Oslo"},
      {"nothing within a title of a work",
       "Game/Game/PROPN/4/nsubj/NNP#B-WORK of/of/ADP/3/case/IN#I-WORK "
       "Thrones/Thrones/PROPN/1/nmod/NNP#I-WORK ended/end/VERB/0/root/VBD",
       "Game of Thrones"},
      {"an officer and the name beside the office are one",
       "Team/team/NOUN/2/compound/NN captain/captain/NOUN/5/nsubj/NN Ann/Ann/PROPN/2/flat/NNP#B-PER "
       "Lee/Lee/PROPN/3/flat/NNP#I-PER won/win/VERB/0/root/VBD",
       "Team | Team captain Ann Lee"},
      {"a name beside a noun that is nothing without it",
       "Magician/magician/NOUN/4/nsubj/NN Ann/Ann/PROPN/1/appos/NNP#B-PER "
       "Lee/Lee/PROPN/2/flat/NNP#I-PER won/win/VERB/0/root/VBD",
       "Magician Ann Lee"},
      {"a name beside a noun that tells by itself",
       "His/he/PRON/2/nmod:poss/PRP$ friend/friend/NOUN/5/nsubj/NN "
       "Ann/Ann/PROPN/2/appos/NNP#B-PER Lee/Lee/PROPN/3/flat/NNP#I-PER won/win/VERB/0/root/VBD",
       "His | His friend | Ann Lee"},
      {"a name without the year of what the person wrote",
       "Lee/Lee/PROPN/3/nsubj/NNP#B-PER 2010/2010/NUM/1/nmod:unmarked/CD won/win/VERB/0/root/VBD",
       "Lee | 2010"},
      {"those who are told of",
       "Those/those/PRON/4/nsubj/DT who/who/PRON/3/nsubj/WP stayed/stay/VERB/1/acl:relcl/VBD "
       "won/win/VERB/0/root/VBD",
       "Those who stayed"},
  }));
  CAPTURE(kind);
  CHECK(words_of_mentions(line) == expected);
}

TEST_CASE("a phrase ends where it no longer says which one it is", "[entity]") {
  const auto [kind, line, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"with its place",
       "He/he/PRON/2/nsubj/PRP left/leave/VERB/0/root/VBD Portland/Portland/PROPN/2/obj/NNP#B-LOC "
       ",/,/PUNCT/5/punct/, Oregon/Oregon/PROPN/3/appos/NNP#B-LOC",
       "He | Portland , Oregon | Oregon"},
      {"with its form of a firm",
       "He/he/PRON/2/nsubj/PRP left/leave/VERB/0/root/VBD Acme/Acme/PROPN/2/obj/NNP#B-ORG "
       ",/,/PUNCT/5/punct/, Inc./Inc./PROPN/3/flat/NNP#I-ORG",
       "He | Acme , Inc."},
      {"without an adverb before all of it",
       "Especially/especially/ADV/3/advmod/RB the/the/DET/3/det/DT men/man/NOUN/4/nsubj/NNS "
       "left/leave/VERB/0/root/VBD",
       "the men"},
      {"with a measure that begins as a preposition does",
       "At/at/ADP/2/case/IN least/least/ADJ/3/advmod/JJS ten/ten/NUM/4/nummod/CD "
       "men/man/NOUN/5/nsubj/NNS left/leave/VERB/0/root/VBD",
       "At least ten men"},
      {"with an adverb of measure",
       "About/about/ADV/3/advmod/RB ten/ten/NUM/3/nummod/CD men/man/NOUN/4/nsubj/NNS "
       "left/leave/VERB/0/root/VBD",
       "About ten men"},
      {"without what a copula says besides",
       "He/he/PRON/4/nsubj/PRP was/be/AUX/4/cop/VBD once/once/ADV/4/advmod/RB "
       "leader/leader/NOUN/0/root/NN",
       "He | leader"},
      {"a name without what is beside it",
       "Lee/Lee/PROPN/4/nsubj/NNP#B-PER in/in/ADP/3/case/IN goal/goal/NOUN/1/nmod/NN "
       "smiled/smile/VERB/0/root/VBD",
       "Lee | goal"},
      {"without what is wished of her",
       "They/they/PRON/2/nsubj/PRP called/call/VERB/0/root/VBD for/for/ADP/4/case/IN "
       "Ann/Ann/PROPN/2/obl/NNP#B-PER to/to/PART/6/mark/TO resign/resign/VERB/4/acl/VB",
       "They | Ann"},
      {"to the mark that closes it",
       "The/the/DET/3/det/DT “/“/PUNCT/3/punct/`` Quill/Quill/PROPN/5/nsubj/NNP#B-WORK "
       "”/”/PUNCT/3/punct/'' closed/close/VERB/0/root/VBD",
       "The “ Quill ”"},
  }));
  CAPTURE(kind);
  CHECK(words_of_mentions(line) == expected);
}

std::string gender_word(Gender gender) {
  if (gender == Gender::unknown) return "unknown";
  return gender == Gender::male ? "male" : "female";
}

TEST_CASE("names and nouns tell a person's gender", "[entity]") {
  const auto smiled = [](const std::string& subject) {
    return mentions_of(subject + " smiled/smile/VERB/0/root/VBD").front();
  };
  const auto gender_of = [&](const std::string& subject) {
    return gender_word(smiled(subject).gender);
  };
  CHECK(gender_of("Anna/Anna/PROPN/2/nsubj/NNP#B-PER") == "female");
  CHECK(gender_of("Mrs./Mrs./PROPN/2/nmod:desc/NNP Lee/Lee/PROPN/3/nsubj/NNP#B-PER") == "female");
  CHECK(gender_of("A/a/DET/2/det/DT spokesman/spokesman/NOUN/3/nsubj/NN") == "male");
  CHECK(gender_of("Lee/Lee/PROPN/2/nsubj/NNP#B-PER") == "unknown");
  CHECK(gender_of("A/a/DET/2/det/DT leader/leader/NOUN/3/nsubj/NN") == "unknown");
}

TEST_CASE("a name stands without title, article and possessive", "[entity]") {
  const auto [line, name] = GENERATE(table<std::string, std::string>({
      {"President/President/PROPN/2/compound/NNP#B-PER Lee/Lee/PROPN/3/nsubj/NNP#I-PER "
       "left/leave/VERB/0/root/VBD",
       "Lee"},
      {"The/the/DET/3/det/DT#B-ORG United/United/PROPN/3/amod/NNP#I-ORG "
       "Nations/Nations/PROPN/4/nsubj/NNPS#I-ORG met/meet/VERB/0/root/VBD",
       "United Nations"},
      {"Lee/Lee/PROPN/3/nmod:poss/NNP#B-PER 's/'s/PART/1/case/POS#I-PER team/team/NOUN/4/nsubj/NN "
       "won/win/VERB/0/root/VBD",
       "Lee"},
      {"General/General/PROPN/2/compound/NNP#B-ORG Foods/Foods/PROPN/3/nsubj/NNP#I-ORG "
       "grew/grow/VERB/0/root/VBD",
       "Foods"},
      {"St./St./PROPN/2/nmod:desc/NNP#B-LOC Laon/Laon/PROPN/3/nsubj/NNP#I-LOC "
       "burnt/burn/VERB/0/root/VBD",
       "St. Laon"},
  }));
  CAPTURE(line);
  CHECK(mentions_of(line).front().name == name);
}

TEST_CASE("how a phrase begins tells whether it takes up something", "[entity]") {
  const auto [first, determiner] = GENERATE(table<std::string, Determiner>({
      {"The/the/DET/2/det/DT", Determiner::definite},
      {"These/this/DET/2/det/DT", Determiner::demonstrative},
      {"Its/its/PRON/2/nmod:poss/PRP$", Determiner::possessive},
      {"Another/another/DET/2/det/DT", Determiner::indefinite},
      {"New/new/ADJ/2/amod/JJ", Determiner::none},
  }));
  CAPTURE(first);
  const auto mentions = mentions_of(first + " deal/deal/NOUN/3/nsubj/NN fell/fall/VERB/0/root/VBD");
  CHECK(mentions.back().determiner == determiner);
}

}  // namespace
}  // namespace quern
