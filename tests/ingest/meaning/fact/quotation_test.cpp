#include "ingest/meaning/fact/quotation.h"

#include <string>
#include <tuple>
#include <vector>

#include <catch2/catch.hpp>

#include "ingest/meaning/fact/extractor.h"
#include "tests/support/parsed.h"

using namespace quern;

namespace {

struct Line {
  std::string_view words;
  std::size_t paragraph = 1;
};

/// "subject | predicate | object BY source", one fact a line, of an article of these sentences.
std::string told(const std::vector<Line>& lines) {
  std::string text;
  std::vector<Sentence> sentences;
  for (const Line& line : lines) {
    Parsed input = parsed(line.words);
    for (Token& token : input.sentence.tokens) {
      token.span.begin += text.size();
      token.span.end += text.size();
    }
    input.sentence.paragraph = line.paragraph;
    sentences.push_back(input.sentence);
    text += input.text + '\n';
  }
  std::string facts;
  for (const Fact& fact : extract_facts(sentences, text)) {
    facts += fact.subject.text + " | " + fact.predicate.text + " | " + fact.object.text;
    if (!fact.attribution.empty()) facts += " BY " + fact.attribution;
    facts += '\n';
  }
  return facts;
}

constexpr std::string_view kOpened =
    "\"/\"/PUNCT/3/punct It/it/PRON/3/nsubj/PRP rained/rain/VERB/0/root/VBD";
constexpr std::string_view kClosedBySmith =
    "We/we/PRON/2/nsubj/PRP left/leave/VERB/0/root/VBD \"/\"/PUNCT/2/punct Smith/Smith/PROPN/5/nsubj "
    "said/say/VERB/2/parataxis/VBD";
constexpr std::string_view kWholeQuotation =
    "\"/\"/PUNCT/3/punct We/we/PRON/3/nsubj/PRP returned/return/VERB/0/root/VBD \"/\"/PUNCT/3/punct";
constexpr std::string_view kPlain = "Lee/Lee/PROPN/2/nsubj left/leave/VERB/0/root/VBD";
constexpr std::string_view kReport =
    "Smith/Smith/PROPN/2/nsubj said/say/VERB/0/root/VBD prices/price/NOUN/4/nsubj/NNS "
    "fell/fall/VERB/2/ccomp/VBD";

}  // namespace

TEST_CASE("a quotation of several sentences has the speaker named beside one of them", "[fact]") {
  CHECK(told({{kOpened}, {kClosedBySmith}, {kWholeQuotation}, {kPlain}}) ==
        "It | rained |  BY Smith\n"
        "We | left |  BY Smith\n"
        "We | returned |  BY Smith\n"
        "Lee | left | \n");
}

TEST_CASE("a quotation after a report is said by whoever reported", "[fact]") {
  const auto [paragraph, source] =
      GENERATE(table<std::size_t, std::string>({{1, " BY Smith"}, {2, ""}}));
  CHECK(told({{kReport}, {kWholeQuotation, paragraph}}) == "Smith | said | prices fell\n"
                                                           "prices | fell |  BY Smith\n"
                                                           "We | returned | " +
                                                               source + "\n");
}

TEST_CASE("a paragraph that is all quotation takes up the one before", "[fact]") {
  CHECK(told({{kOpened}, {kClosedBySmith}, {kWholeQuotation, 2}}) == "It | rained |  BY Smith\n"
                                                                     "We | left |  BY Smith\n"
                                                                     "We | returned |  BY Smith\n");
}

TEST_CASE("a colon leads up to a quotation in the next paragraph", "[fact]") {
  CHECK(told({{"Smith/Smith/PROPN/2/nsubj wrote/write/VERB/0/root/VBD :/:/PUNCT/2/punct"},
              {kWholeQuotation, 2}}) == "We | returned |  BY Smith\n");
}

TEST_CASE("a quotation around its reporting clause is said by its subject", "[fact]") {
  CHECK(told({{"\"/\"/PUNCT/3/punct We/we/PRON/3/nsubj/PRP left/leave/VERB/6/dep/VBD "
               "\"/\"/PUNCT/3/punct Smith/Smith/PROPN/6/nsubj told/tell/VERB/0/root/VBD "
               "reporters/reporter/NOUN/6/obj/NNS \"/\"/PUNCT/10/punct I/I/PRON/10/nsubj/PRP "
               "think/think/VERB/6/parataxis/VBP it/it/PRON/12/nsubj/PRP "
               "rained/rain/VERB/10/ccomp/VBD \"/\"/PUNCT/10/punct"}}) ==
        "We | left |  BY Smith\n"
        "Smith | told | reporters\n"
        "I | think | it rained BY Smith\n"
        "it | rained |  BY Smith\n");
}

TEST_CASE("words in quotation marks that nobody is said to say stay without speaker", "[fact]") {
  CHECK(told({{kPlain}, {kWholeQuotation}}) == "Lee | left | \nWe | returned | \n");
}

TEST_CASE("a quotation that is not closed goes on in a paragraph that opens or closes it",
          "[fact]") {
  const auto [second, source] = GENERATE(table<std::string_view, std::string>({
      {"“/“/PUNCT/3/punct We/we/PRON/3/nsubj returned/return/VERB/0/root/VBD", " BY Smith"},
      {"We/we/PRON/2/nsubj returned/return/VERB/0/root/VBD \"/\"/PUNCT/2/punct", ""},
      {"We/we/PRON/2/nsubj returned/return/VERB/0/root/VBD ”/”/PUNCT/2/punct", " BY Smith"},
      {"We/we/PRON/2/nsubj returned/return/VERB/0/root/VBD", ""},
  }));
  CHECK(told({{"Smith/Smith/PROPN/2/nsubj said/say/VERB/0/root/VBD “/“/PUNCT/5/punct "
               "We/we/PRON/5/nsubj left/leave/VERB/2/ccomp/VBD"},
              {second, 2}}) == "Smith | said | We left\n"
                               "We | left |  BY Smith\n"
                               "We | returned | " +
                                   source + "\n");
}

TEST_CASE("a colon leads up to a paragraph that is set off without quotation marks", "[fact]") {
  constexpr std::string_view kAnnouncement =
      "Smith/Smith/PROPN/2/nsubj wrote/write/VERB/0/root/VBD :/:/PUNCT/2/punct";
  const auto [paragraph, source] =
      GENERATE(table<std::size_t, std::string>({{1, ""}, {2, " BY Smith"}}));
  CHECK(told({{kAnnouncement}, {kPlain, paragraph}}) == "Lee | left | " + source + "\n");
}

TEST_CASE("whoever goes on is the speaker only where that leads into a quotation", "[fact]") {
  CHECK(told({{"Smith/Smith/PROPN/2/nsubj continued/continue/VERB/0/root/VBD \"/\"/PUNCT/5/punct "
               "We/we/PRON/5/nsubj waited/wait/VERB/2/parataxis/VBD"}}) ==
        "Smith | continued | \nWe | waited |  BY Smith\n");
  CHECK(told({{"Smith/Smith/PROPN/2/nsubj continued/continue/VERB/0/root/VBD "
               "north/north/ADV/2/advmod \"/\"/PUNCT/6/punct We/we/PRON/6/nsubj "
               "waited/wait/VERB/2/parataxis/VBD"}}) == "Smith | continued | \nWe | waited | \n");
}

TEST_CASE("whoever issues a statement says what is quoted behind its colon", "[fact]") {
  const auto [verb, noun, source] = GENERATE(table<std::string, std::string, std::string>({
      {"issued/issue", "statement/statement", " BY Smith"},
      {"released/release", "letter/letter", " BY Smith"},
      {"sent/send", "note/note", " BY Smith"},
      {"opened/open", "letter/letter", ""},
  }));
  CAPTURE(verb);
  const std::string line = "Smith/Smith/PROPN/2/nsubj " + verb +
                           "/VERB/0/root/VBD a/a/DET/4/det/DT " + noun +
                           "/NOUN/2/obj/NN :/:/PUNCT/8/punct \"/\"/PUNCT/8/punct "
                           "We/we/PRON/8/nsubj/PRP waited/wait/VERB/2/parataxis/VBD";
  CHECK_THAT(told({{line}}), Catch::EndsWith("We | waited | " + source + "\n"));
}

TEST_CASE("a statement that is issued before words in the next clause does not say them",
          "[fact]") {
  CHECK(told({{"Smith/Smith/PROPN/2/nsubj issued/issue/VERB/0/root/VBD a/a/DET/4/det/DT "
               "statement/statement/NOUN/2/obj/NN and/and/CCONJ/6/cc "
               "left/leave/VERB/2/conj/VBD \"/\"/PUNCT/9/punct We/we/PRON/9/nsubj/PRP "
               "waited/wait/VERB/6/parataxis/VBD"}}) ==
        "Smith | issued | a statement\nSmith | left | \nWe | waited | \n");
}

TEST_CASE("an interview's turns are their speakers'", "[fact]") {
  constexpr std::string_view kKay =
      "Kay/Kay/PROPN/0/root#B-PER :/:/PUNCT/4/punct It/it/PRON/4/nsubj/PRP "
      "rained/rain/VERB/1/parataxis/VBD";
  constexpr std::string_view kLee =
      "Ann/Ann/PROPN/0/root#B-PER Lee/Lee/PROPN/1/flat#I-PER :/:/PUNCT/5/punct We/we/PRON/5/nsubj/PRP "
      "left/leave/VERB/1/parataxis/VBD";
  constexpr std::string_view kMore = "Guests/guest/NOUN/2/nsubj/NNS slept/sleep/VERB/0/root/VBD";
  CHECK(told({{kKay, 1}, {kLee, 2}, {kMore, 2}, {kKay, 3}, {kMore, 4}}) ==
        "It | rained |  BY Kay\n"
        "We | left |  BY Ann Lee\n"
        "Guests | slept |  BY Ann Lee\n"
        "It | rained |  BY Kay\n"
        "Guests | slept | \n");
  CHECK(told({{kKay, 1}, {kLee, 2}, {kMore, 2}}) ==
        "It | rained | \nWe | left | \nGuests | slept | \n");
}
