#include "query/question/read_question.h"

#include <string>
#include <variant>

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {
namespace {

constexpr const char* kWhoBought =
    "Who/who/PRON/2/nsubj bought/buy/VERB/0/root Beta/Beta/PROPN/2/obj ?/?/PUNCT/2/punct";
constexpr const char* kDidAcmeBuy =
    "Did/do/AUX/3/aux Acme/Acme/PROPN/3/nsubj buy/buy/VERB/0/root Beta/Beta/PROPN/3/obj "
    "?/?/PUNCT/3/punct";
constexpr const char* kWhatDidAcmeBuy =
    "What/what/PRON/4/obj did/do/AUX/4/aux Acme/Acme/PROPN/4/nsubj buy/buy/VERB/0/root "
    "?/?/PUNCT/4/punct";

Question question_of(std::string_view text, std::string_view parse) {
  const Parsed question = asked(text, parse);
  const auto read = read_question(question.sentence, question.text, Vocabulary(dictionary()));
  REQUIRE(std::holds_alternative<Question>(read));
  return std::get<Question>(read);
}

std::string words_of(const Question& question) {
  std::string words;
  for (const QuestionWord& word : question.words)
    words += word.text + ' ';
  return words;
}

}  // namespace

TEST_CASE("who and what ask for a slot, in either voice", "[question]") {
  CHECK(answered(kWhoBought, {"Acme | bought | Beta | lemma=buy", "Gamma | sold | Beta"}) ==
        "Acme");
  CHECK(answered(kWhoBought, {"Beta | was bought by | Acme | lemma=be buy by"}) == "Acme");
  CHECK(answered(kWhatDidAcmeBuy, {"Acme | bought | the old Beta | lemma=buy"}) == "the old Beta");
  CHECK(answered("Who/who/PRON/5/obl:agent was/be/AUX/5/aux:pass Beta/Beta/PROPN/5/nsubj:pass "
                 "once/once/ADV/5/advmod bought/buy/VERB/0/root by/by/ADP/1/case "
                 "?/?/PUNCT/5/punct",
                 {"Acme | bought | Beta | lemma=buy"}) == "Acme");
}

TEST_CASE("yes and no rest on polarity and modality", "[question]") {
  CHECK(answered(kDidAcmeBuy, {"Acme | bought | Beta | lemma=buy"}) == "yes");
  CHECK(answered(kDidAcmeBuy, {"Acme | bought | Beta | lemma=buy | not"}) == "no");
  CHECK(answered(kDidAcmeBuy, {"Acme | may buy | Beta | lemma=buy | possible"}) == "possibly");
  CHECK(answered(kDidAcmeBuy, {"Acme | refused to buy | Beta | lemma=refuse to buy"}) == "no");
  CHECK(answered(kDidAcmeBuy, {"Gamma | bought | Beta | lemma=buy"}).empty());
  CHECK(answered(kDidAcmeBuy, {"Beta | bought | Acme | lemma=buy"}).empty());
}

TEST_CASE("what is no question is said to be none", "[question]") {
  CHECK_THAT(answered("green/green/ADJ/2/amod ideas/idea/NOUN/0/root", {}),
             Catch::Contains("neither a filter nor a question"));
  CHECK_THAT(answered("Who/who/PRON/0/root ?/?/PUNCT/1/punct", {}), Catch::Contains("nothing"));
}

TEST_CASE("a question that a question word begins is no yes or no question", "[question]") {
  CHECK(answered("How/how/ADV/2/advmod old/old/ADJ/6/advcl was/be/AUX/6/aux:pass the/the/DET/5/det "
                 "driver/driver/NOUN/6/nsubj:pass arrested/arrest/VERB/0/root ?/?/PUNCT/6/punct",
                 {"the driver | was arrested |  | lemma=be arrest"}) != "yes");
}

TEST_CASE("how many is not looked for, what is counted is", "[question]") {
  CHECK(words_of(question_of("How many miners died?",
                             "how/ADV/2/advmod many/ADJ/3/amod miner/NOUN/4/nsubj "
                             "die/VERB/0/root")) == "miners died ");
}

TEST_CASE("a part of a year or month is not looked for", "[question]") {
  CHECK(words_of(question_of("Who resigned in early May?",
                             "who/PRON/2/nsubj resign/VERB/0/root in/ADP/5/case "
                             "early/ADJ/5/amod May/PROPN/2/obl")) == "resigned may ");
  CHECK(words_of(question_of("Who resigned in the first half of 2019?",
                             "who/PRON/2/nsubj resign/VERB/0/root in/ADP/6/case the/DET/6/det "
                             "first/ADJ/6/amod half/NOUN/2/obl of/ADP/8/case 2019/NUM/6/nmod")) ==
        "resigned 2019 ");
  CHECK(words_of(question_of("Who won the first half?",
                             "who/PRON/2/nsubj win/VERB/0/root the/DET/5/det first/ADJ/5/amod "
                             "half/NOUN/2/obj")) == "won first half ");
}

TEST_CASE("who with a verb in the plural asks for all", "[question]") {
  CHECK(asks_for_list(
      question_of("Who were elected?", "who/PRON/3/nsubj be/AUX/3/aux elect/VERB/0/root")));
  CHECK_FALSE(asks_for_list(
      question_of("Who was elected?", "who/PRON/3/nsubj be/AUX/3/aux elect/VERB/0/root")));
}

TEST_CASE("a question of more than 100 words is refused", "[question]") {
  std::string words = "Who/who/PRON/2/nsubj bought/buy/VERB/0/root";
  for (int i = 0; i < 100; ++i)
    words += " Beta/Beta/PROPN/2/obj";
  CHECK_THAT(answered(words, {}), Catch::Contains("100 words"));
}

}  // namespace quern
