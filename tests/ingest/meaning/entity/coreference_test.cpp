#include "ingest/meaning/entity/coreference.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/meaning/entity/mention/mention_finder.h"
#include "tests/ingest/meaning/entity/story.h"

namespace quern {
namespace {

using Lines = std::vector<std::string>;

/// "later = first of its chain (reason)" of each mention that takes up another one by what the
/// sieves know; "?" behind it where it is not sure to be called so.
std::string links(const Lines& lines) {
  const Story article = story(lines);
  const Trees trees = article.trees();
  const std::vector<Mention> mentions = find_mentions(trees);
  const Chains chains = find_chains(trees, mentions, {});
  std::string text;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const auto first =
        std::find(chains.chain_of.begin(), chains.chain_of.end(), chains.chain_of[i]);
    const auto place = static_cast<std::size_t>(first - chains.chain_of.begin());
    if (place == i) continue;
    text += (text.empty() ? "" : "; ") + words_of(trees, mentions[i]) + " = " +
            words_of(trees, mentions[place]) + " (" + std::string(to_string(chains.reasons[i])) +
            ')' + (chains.is_sure[i] ? "" : "?");
  }
  return text;
}

const std::string kNorwaySentAid =
    "Norway/Norway/PROPN/2/nsubj/NNP#B-LOC sent/send/VERB/0/root/VBD aid/aid/NOUN/2/obj/NN";

const std::string kBergWonGold =
    "Anna/Anna/PROPN/3/nsubj/NNP#B-PER Berg/Berg/PROPN/1/flat/NNP#I-PER won/win/VERB/0/root/VBD "
    "gold/gold/NOUN/3/obj/NN";

// A firm that has its short name first is not the longer one.
TEST_CASE("a firm's short name stands behind its whole one", "[entity]") {
  const std::string fell = " fell/fall/VERB/0/root/VBD";
  const std::string norvik = "Norvik/Norvik/PROPN/2/nsubj/NNP#B-ORG" + fell;
  const std::string norvik_sports =
      "Norvik/Norvik/PROPN/2/compound/NNP#B-ORG Vision/Vision/PROPN/3/nsubj/NNP#I-ORG" + fell;
  CHECK(links({norvik_sports, norvik}) == "Norvik = Norvik Vision (part of the name)");
  CHECK(links({norvik, norvik_sports}).empty());
}

TEST_CASE("it stands for the clause behind it", "[entity]") {
  const auto [line, expected] = GENERATE(table<std::string, std::string>({
      // It is clear that prices rose.
      {"It/it/PRON/3/nsubj/PRP is/be/AUX/3/cop/VBZ clear/clear/ADJ/0/root/JJ "
       "that/that/SCONJ/6/mark/IN prices/price/NOUN/6/nsubj/NNS rose/rise/VERB/3/csubj/VBD",
       ""},
      {"It/it/PRON/3/expl/PRP is/be/AUX/3/cop/VBZ clear/clear/ADJ/0/root/JJ "
       "that/that/SCONJ/6/mark/IN prices/price/NOUN/6/nsubj/NNS rose/rise/VERB/3/csubj/VBD",
       "that prices rose = It (extraposition)"},
      // It is held that prices rose.
      {"It/it/PRON/3/nsubj:pass/PRP is/be/AUX/3/aux:pass/VBZ held/hold/VERB/0/root/VBN "
       "that/that/SCONJ/6/mark/IN prices/price/NOUN/6/nsubj/NNS rose/rise/VERB/3/ccomp/VBD",
       "that prices rose = It (extraposition)"},
      // It helped prices rise: the clause has no "that", and the verb is active.
      {"It/it/PRON/2/nsubj/PRP helped/help/VERB/0/root/VBD prices/price/NOUN/4/nsubj/NNS "
       "rise/rise/VERB/2/ccomp/VB",
       ""},
  }));
  CAPTURE(line);
  CHECK(links({line}) == expected);
}

TEST_CASE("a country is one under its names", "[entity]") {
  const auto [line, expected] = GENERATE(table<std::string, std::string>({
      {"Oslo/Oslo/PROPN/2/nsubj/NNP#B-LOC rejected/reject/VERB/0/root/VBD the/the/DET/4/det/DT "
       "offer/offer/NOUN/2/obj/NN",
       "Oslo = Norway (capital)"},
      {"The/the/DET/3/det/DT Norwegian/norwegian/ADJ/3/amod/JJ government/government/NOUN/4/nsubj/NN "
       "fell/fall/VERB/0/root/VBD",
       "The Norwegian government = Norway (government)"},
      {"Oslo/Oslo/PROPN/3/nmod:poss/NNP#B-LOC 's/'s/PART/1/case/POS offer/offer/NOUN/4/nsubj/NN "
       "stands/stand/VERB/0/root/VBZ",
       "Oslo 's = Norway (capital)"},
      // The airline Norway is a firm.
      {"The/the/DET/2/det/DT airline/airline/NOUN/4/nsubj/NN Norway/Norway/PROPN/2/appos/NNP#B-LOC "
       "fell/fall/VERB/0/root/VBD",
       "Norway = The airline (name)"},
      // A town that does nothing is a town.
      {"They/they/PRON/2/nsubj/PRP met/meet/VERB/0/root/VBD in/in/ADP/4/case/IN "
       "Oslo/Oslo/PROPN/2/obl/NNP#B-LOC",
       ""},
      {"The/the/DET/3/det/DT Chilean/chilean/ADJ/3/amod/JJ government/government/NOUN/4/nsubj/NN "
       "fell/fall/VERB/0/root/VBD",
       ""},
  }));
  CAPTURE(line);
  CHECK(links({kNorwaySentAid, line}) == expected);
}

TEST_CASE("equal names are one, of people and of others apart", "[entity]") {
  CHECK(links({kBergWonGold, kBergWonGold}) == "Anna Berg = Anna Berg (name)");
  const auto lyon = [](const std::string& type) {
    return "Lyon/Lyon/PROPN/2/nsubj/NNP#B-" + type + " fell/fall/VERB/0/root/VBD";
  };
  CHECK(links({lyon("LOC"), lyon("LOC")}) == "Lyon = Lyon (name)");
  CHECK(links({lyon("LOC"), lyon("ORG")}) == "Lyon = Lyon (name)");
  CHECK(links({lyon("LOC"), lyon("PER")}).empty());
}

TEST_CASE("an apposition says who or what it is", "[entity]") {
  const auto [line, expected] = GENERATE(table<std::string, std::string>({
      {"Anna/Anna/PROPN/7/nsubj/NNP#B-PER Berg/Berg/PROPN/1/flat/NNP#I-PER ,/,/PUNCT/5/punct/, "
       "the/the/DET/5/det/DT minister/minister/NOUN/1/appos/NN ,/,/PUNCT/5/punct/, "
       "left/leave/VERB/0/root/VBD",
       "the minister = Anna Berg (apposition)"},
      {"Anna/Anna/PROPN/6/nsubj/NNP#B-PER Berg/Berg/PROPN/1/flat/NNP#I-PER ,/,/PUNCT/4/punct/, "
       "captain/captain/NOUN/1/appos/NN ,/,/PUNCT/4/punct/, left/leave/VERB/0/root/VBD",
       "captain = Anna Berg (apposition)"},
      {"The/the/DET/4/det/DT World/World/PROPN/4/compound/NNP#B-ORG "
       "Chess/Chess/PROPN/4/compound/NNP#I-ORG Union/Union/PROPN/8/nsubj/NNP#I-ORG "
       "(/(/PUNCT/6/punct/-LRB- WCU/WCU/PROPN/4/appos/NNP#B-ORG )/)/PUNCT/6/punct/-RRB- "
       "met/meet/VERB/0/root/VBD",
       "WCU = The World Chess Union (name)"},
      // The couple is not one of two, nor a bank a person, nor a district its country.
      {"The/the/DET/2/det/DT couple/couple/NOUN/6/nsubj/NN Ann/Ann/PROPN/2/appos/NNP#B-PER "
       "and/and/CCONJ/5/cc/CC Bo/Bo/PROPN/3/conj/NNP#B-PER left/leave/VERB/0/root/VBD",
       ""},
      {"The/the/DET/3/det/DT Oslo/Oslo/PROPN/3/compound/NNP#B-LOC "
       "district/district/NOUN/6/nsubj/NN ,/,/PUNCT/5/punct/, "
       "Norway/Norway/PROPN/3/appos/NNP#B-LOC fell/fall/VERB/0/root/VBD",
       ""},
      // Nor are guests their people.
      {"Two/two/NUM/2/nummod/CD guests/guest/NOUN/5/nsubj/NNS ,/,/PUNCT/4/punct/, "
       "Norwegians/Norwegian/PROPN/2/appos/NNPS#B-NORP left/leave/VERB/0/root/VBD",
       ""},
      // A place in another, and what is more than one of it.
      {"Lyon/Lyon/PROPN/5/nsubj/NNP#B-LOC ,/,/PUNCT/3/punct/, France/France/PROPN/1/appos/NNP#B-LOC "
       ",/,/PUNCT/3/punct/, fell/fall/VERB/0/root/VBD",
       ""},
      {"The/the/DET/2/det/DT minister/minister/NOUN/7/nsubj/NN ,/,/PUNCT/5/punct/, "
       "the/the/DET/5/det/DT friends/friend/NOUN/2/appos/NNS ,/,/PUNCT/5/punct/, "
       "left/leave/VERB/0/root/VBD",
       ""},
  }));
  CAPTURE(line);
  CHECK(links({line}) == expected);
}

TEST_CASE("a part of a name is short for the only whole one", "[entity]") {
  const auto alone = [](const std::string& name, const std::string& type) {
    return name + '/' + name + "/PROPN/2/nsubj/NNP#B-" + type + " smiled/smile/VERB/0/root/VBD";
  };
  CHECK(links({kBergWonGold, alone("Berg", "PER")}) == "Berg = Anna Berg (part of the name)");
  CHECK(links({kBergWonGold, alone("Anna", "PER")}) == "Anna = Anna Berg (part of the name)");
  const std::string foods =
      "Cobalt/Cobalt/PROPN/2/compound/NNP#B-ORG Foods/Foods/PROPN/3/nsubj/NNP#I-ORG "
      "fell/fall/VERB/0/root/VBD";
  CHECK(links({foods, alone("Cobalt", "PER")}) == "Cobalt = Cobalt Foods (part of the name)");

  const std::string otto_berg =
      "Otto/Otto/PROPN/3/nsubj/NNP#B-PER Berg/Berg/PROPN/1/flat/NNP#I-PER left/leave/VERB/0/root/VBD";
  CHECK(links({kBergWonGold, otto_berg, alone("Berg", "PER")}).empty());
  CHECK(links({kBergWonGold, alone("Otto", "PER")}).empty());
}

TEST_CASE("an acronym is short for the name with its letters", "[entity]") {
  const auto acronym = [](const std::string& name) {
    return "The/the/DET/2/det/DT " + name + '/' + name +
           "/PROPN/3/nsubj/NNP#B-ORG met/meet/VERB/0/root/VBD";
  };
  const std::string union_met =
      "The/the/DET/4/det/DT World/World/PROPN/4/compound/NNP#B-ORG "
      "Chess/Chess/PROPN/4/compound/NNP#I-ORG Union/Union/PROPN/5/nsubj/NNP#I-ORG "
      "met/meet/VERB/0/root/VBD";
  CHECK(links({union_met, acronym("WCU")}) == "The WCU = The World Chess Union (acronym)");
  CHECK(links({union_met, acronym("W.C.U.")}) == "The W.C.U. = The World Chess Union (acronym)");
  CHECK(links({union_met, acronym("WC")}).empty());
  CHECK(links({union_met, acronym("W")}).empty());
}

TEST_CASE("a copula says who somebody is", "[entity]") {
  const auto [line, expected] = GENERATE(table<std::string, std::string>({
      {"Anna/Anna/PROPN/5/nsubj/NNP#B-PER Berg/Berg/PROPN/1/flat/NNP#I-PER is/be/AUX/5/cop/VBZ "
       "the/the/DET/5/det/DT minister/minister/NOUN/0/root/NN",
       "the minister = Anna Berg (predicate)"},
      {"Anna/Anna/PROPN/5/nsubj/NNP#B-PER Berg/Berg/PROPN/1/flat/NNP#I-PER is/be/AUX/5/cop/VBZ "
       "a/a/DET/5/det/DT minister/minister/NOUN/0/root/NN",
       ""},
      {"She/she/PRON/4/nsubj/PRP is/be/AUX/4/cop/VBZ the/the/DET/4/det/DT "
       "minister/minister/NOUN/0/root/NN",
       ""},
  }));
  CAPTURE(line);
  CHECK(links({line}) == expected);
}

TEST_CASE("the country and the region are those named last", "[entity]") {
  const auto left = [](const std::string& determiner, const std::string& noun) {
    return "Voters/voter/NOUN/2/nsubj/NNS left/leave/VERB/0/root/VBD " + determiner +
           "/the/DET/4/det/DT " + noun + '/' + noun + "/NOUN/2/obj/NN";
  };
  CHECK(links({kNorwaySentAid, left("the", "country")}) == "the country = Norway (same thing)");
  CHECK(links({kNorwaySentAid, left("this", "nation")}) == "this nation = Norway (same thing)");
  CHECK(links({kNorwaySentAid, left("a", "country")}).empty());
  CHECK(links({kNorwaySentAid, left("the", "region")}).empty());
  // "Norway sent aid to Peruvian troops in the country", "Norway fired at the country"
  const auto troops = [](const std::string& rest) {
    return "Norway/Norway/PROPN/2/nsubj/NNP#B-LOC fired/fire/VERB/0/root/VBD " + rest;
  };
  CHECK(links({troops("at/at/ADP/5/case/IN Peru/Peru/PROPN/5/compound/NNP#B-LOC "
                      "troops/troops/NOUN/2/obl/NNS in/in/ADP/8/case/IN the/the/DET/8/det/DT "
                      "country/country/NOUN/5/nmod/NN")}) == "the country = Norway (same thing)");
  CHECK(links({troops("at/at/ADP/5/case/IN the/the/DET/5/det/DT country/country/NOUN/2/obl/NN")})
            .empty());
  // The subject, or the one named last: nobody knows.
  CHECK(links({troops("on/on/ADP/4/case/IN Peru/Peru/PROPN/2/obl/NNP#B-LOC to/to/PART/6/mark/TO "
                      "help/help/VERB/2/advcl/VB the/the/DET/8/det/DT "
                      "country/country/NOUN/6/obj/NN")})
            .empty());
  CHECK(links({troops("after/after/SCONJ/5/mark/IN Peru/Peru/PROPN/5/nsubj/NNP#B-LOC "
                      "left/leave/VERB/2/advcl/VBD the/the/DET/7/det/DT "
                      "country/country/NOUN/5/obj/NN")}) == "the country = Peru (same thing)");
  const std::string in_east_asia =
      "Prices/price/NOUN/2/nsubj/NNS rose/rise/VERB/0/root/VBD in/in/ADP/5/case/IN "
      "East/East/PROPN/5/compound/NNP#B-LOC Asia/Asia/PROPN/2/obl/NNP#I-LOC";
  CHECK(links({in_east_asia, left("the", "region")}) == "the region = East Asia (same thing)");
}

TEST_CASE("a thing is taken up by another noun for its kind", "[entity]") {
  const auto signed_by = [](const std::string& rest) {
    return "They/they/PRON/2/nsubj/PRP signed/sign/VERB/0/root/VBD " + rest;
  };
  const std::string pact =
      signed_by("a/a/DET/5/det/DT defense/defense/NOUN/5/compound/NN pact/pact/NOUN/2/obj/NN");
  CHECK(links({pact, signed_by("the/the/DET/4/det/DT deal/deal/NOUN/2/obj/NN")}) ==
        "the deal = a defense pact (same thing)");
  CHECK(links({pact, signed_by("this/this/DET/4/det/DT agreement/agreement/NOUN/2/obj/NN")}) ==
        "this agreement = a defense pact (same thing)");
  CHECK(links({pact, signed_by("a/a/DET/4/det/DT deal/deal/NOUN/2/obj/NN")}).empty());
  CHECK(links({pact, signed_by("the/the/DET/5/det/DT trade/trade/NOUN/5/compound/NN "
                               "deal/deal/NOUN/2/obj/NN")})
            .empty());
  CHECK(links({pact, signed_by("the/the/DET/4/det/DT deals/deal/NOUN/2/obj/NNS")}).empty());
  // Whichever it is.
  CHECK(links({signed_by("pact/pact/NOUN/2/obj/NN"),
               signed_by("the/the/DET/4/det/DT deal/deal/NOUN/2/obj/NN")})
            .empty());
}

TEST_CASE("who says something of itself is meant by it", "[entity]") {
  const auto [line, expected] = GENERATE(table<std::string, std::string>({
      {"The/the/DET/2/det/DT bank/bank/NOUN/3/nsubj/NN said/say/VERB/0/root/VBD "
       "it/it/PRON/6/nsubj/PRP had/have/AUX/6/aux/VBD lost/lose/VERB/3/ccomp/VBN "
       "money/money/NOUN/6/obj/NN",
       "it = The bank (pronoun)"},
      {"The/the/DET/2/det/DT bank/bank/NOUN/3/nsubj/NN said/say/VERB/0/root/VBD "
       "its/its/PRON/5/nmod:poss/PRP$ profits/profit/NOUN/6/nsubj/NNS fell/fall/VERB/3/ccomp/VBD",
       "its = The bank (pronoun)"},
      {"A/a/DET/2/det/DT spokeswoman/spokeswoman/NOUN/6/nsubj/NN for/for/ADP/5/case/IN "
       "the/the/DET/5/det/DT union/union/NOUN/2/nmod/NN said/say/VERB/0/root/VBD "
       "it/it/PRON/9/nsubj/PRP would/would/AUX/9/aux/MD strike/strike/VERB/6/ccomp/VB",
       "it = the union (pronoun)"},
      {"He/he/PRON/2/nsubj/PRP said/say/VERB/0/root/VBD he/he/PRON/5/nsubj/PRP "
       "would/would/AUX/5/aux/MD leave/leave/VERB/2/ccomp/VB",
       "he = He (pronoun)"},
      {"Ann/Ann/PROPN/2/nsubj/NNP#B-PER said/say/VERB/0/root/VBD she/she/PRON/5/nsubj/PRP "
       "would/would/AUX/5/aux/MD leave/leave/VERB/2/ccomp/VB",
       "she = Ann (pronoun)"},
      {"The/the/DET/2/det/DT rebels/rebel/NOUN/8/nsubj/NNS who/who/PRON/4/nsubj/WP "
       "said/say/VERB/2/acl:relcl/VBD they/they/PRON/7/nsubj/PRP would/would/AUX/7/aux/MD "
       "leave/leave/VERB/4/ccomp/VB fell/fall/VERB/0/root/VBD",
       "they = The rebels who said they would leave (pronoun)"},
      // What critics believe of others, and what Ann says of Bo.
      {"Critics/critic/NOUN/2/nsubj/NNS believe/believe/VERB/0/root/VBP they/they/PRON/4/nsubj/PRP "
       "fell/fall/VERB/2/ccomp/VBD",
       ""},
      {"Ann/Ann/PROPN/2/nsubj/NNP#B-PER thanked/thank/VERB/0/root/VBD Bo/Bo/PROPN/2/obj/NNP#B-PER "
       ",/,/PUNCT/5/punct/, saying/say/VERB/2/advcl/VBG she/she/PRON/7/nsubj/PRP "
       "won/win/VERB/5/ccomp/VBD",
       ""},
      // Of what nobody does, "it" may be anything; a minister is no "it"; quoted words are others'.
      {"The/the/DET/2/det/DT bank/bank/NOUN/3/nsubj/NN said/say/VERB/0/root/VBD "
       "it/it/PRON/5/nsubj/PRP mattered/matter/VERB/3/ccomp/VBD",
       ""},
      {"The/the/DET/2/det/DT minister/minister/NOUN/3/nsubj/NN said/say/VERB/0/root/VBD "
       "it/it/PRON/5/nsubj/PRP lost/lose/VERB/3/ccomp/VBD",
       ""},
      {"The/the/DET/2/det/DT bank/bank/NOUN/3/nsubj/NN said/say/VERB/0/root/VBD "
       "“/“/PUNCT/6/punct/`` it/it/PRON/6/nsubj/PRP lost/lose/VERB/3/ccomp/VBD",
       ""},
  }));
  CAPTURE(line);
  CHECK(links({line}) == expected);
}

TEST_CASE("a clause goes on about its subject", "[entity]") {
  const std::string ann = "Ann/Ann/PROPN/2/nsubj/NNP#B-PER ";
  const auto [line, expected] = GENERATE_COPY(table<std::string, std::string>({
      {ann + "beat/beat/VERB/0/root/VBD Eva/Eva/PROPN/2/obj/NNP#B-PER to/to/PART/5/mark/TO "
             "win/win/VERB/2/advcl/VB her/she/PRON/7/nmod:poss/PRP$ title/title/NOUN/5/obj/NN",
       "her = Ann (pronoun)"},
      {ann + "left/leave/VERB/0/root/VBD after/after/SCONJ/5/mark/IN Bo/Bo/PROPN/5/nsubj/NNP#B-PER "
             "hit/hit/VERB/2/advcl/VBD her/she/PRON/5/obj/PRP",
       "her = Ann (pronoun)"},
      {ann + "sold/sell/VERB/0/root/VBD her/she/PRON/5/nmod:poss/PRP$ own/own/ADJ/5/amod/JJ "
             "car/car/NOUN/2/obj/NN",
       "her = Ann (pronoun)"},
      {"Bo/Bo/PROPN/2/nsubj/NNP#B-PER thanked/thank/VERB/0/root/VBD Ann/Ann/PROPN/2/obj/NNP#B-PER "
       "and/and/CCONJ/6/cc/CC her/she/PRON/6/nmod:poss/PRP$ son/son/NOUN/3/conj/NN",
       "her = Ann (pronoun)"},
      // Whom she left to see, and whose car another one sold.
      {ann + "left/leave/VERB/0/root/VBD to/to/PART/4/mark/TO see/see/VERB/2/advcl/VB "
             "her/she/PRON/4/obj/PRP",
       ""},
      {ann + "left/leave/VERB/0/root/VBD after/after/SCONJ/5/mark/IN Bo/Bo/PROPN/5/nsubj/NNP#B-PER "
             "sold/sell/VERB/2/advcl/VBD her/she/PRON/7/nmod:poss/PRP$ car/car/NOUN/5/obj/NN",
       ""},
  }));
  CAPTURE(line);
  CHECK(links({line}) == expected);
}

TEST_CASE("a description that tells which one it is keeps its words", "[entity]") {
  // Norvik, a Norwegian company, grew.
  const std::string norvik =
      "Norvik/Norvik/PROPN/7/nsubj/NNP#B-ORG ,/,/PUNCT/5/punct/, a/a/DET/5/det/DT "
      "Norwegian/norwegian/ADJ/5/amod/JJ company/company/NOUN/1/appos/NN ,/,/PUNCT/5/punct/, "
      "grew/grow/VERB/0/root/VBD";
  const std::string told = "a Norwegian company = Norvik (apposition); ";
  CHECK(
      links({norvik, "The/the/DET/2/det/DT firm/firm/NOUN/3/nsubj/NN fell/fall/VERB/0/root/VBD"}) ==
      told + "The firm = Norvik (same thing)");
  CHECK(links({norvik,
               "The/the/DET/3/det/DT Norwegian/norwegian/ADJ/3/amod/JJ firm/firm/NOUN/4/nsubj/NN "
               "said/say/VERB/0/root/VBD it/it/PRON/6/nsubj/PRP grew/grow/VERB/4/ccomp/VBD"}) ==
        told + "The Norwegian firm = Norvik (same thing)?; it = Norvik (pronoun)?");
}

}  // namespace
}  // namespace quern
