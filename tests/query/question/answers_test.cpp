#include "query/question/answers.h"

#include <cstdint>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

namespace quern {
namespace {

constexpr const char* kWhoBought =
    "Who/who/PRON/2/nsubj bought/buy/VERB/0/root Beta/Beta/PROPN/2/obj ?/?/PUNCT/2/punct";

}  // namespace

TEST_CASE("an answer in other words counts once, what it rests on is counted", "[question]") {
  CHECK(answered(kWhoBought, {"Acme | bought | Beta | lemma=buy",
                              "The Acme | has bought | Beta | lemma=buy"}) == "Acme");
}

namespace {

/// A match of the sentence with that number.
Match match_of(const std::string& answer, double likeness, std::int64_t sentence) {
  FactRow row;
  row.document = "a.txt";
  row.sentence = "Sentence " + std::to_string(sentence) + ".";
  row.sentence_index = sentence;
  row.confidence = 0.5;
  return {row, likeness, {answer}};
}

std::string grouped(Wanted wanted, const std::vector<Match>& matches) {
  Question question;
  question.wanted = wanted;
  std::string text;
  for (const Answer& answer : group_answers(question, matches))
    text += (text.empty() ? "" : "; ") + answer.text;
  return text;
}

}  // namespace

TEST_CASE("answers come the likest first, and none that is much less like", "[question]") {
  CHECK(grouped(Wanted::phrase, {match_of("Beta", 0.8, 1), match_of("Acme", 0.9, 2),
                                 match_of("Gamma", 0.5, 3)}) == "Acme; Beta");
  CHECK(grouped(Wanted::phrase, {match_of("Obama", 0.9, 1), match_of("Barack Obama", 0.8, 2)}) ==
        "Obama");
  CHECK(grouped(Wanted::truth, {match_of("yes", 0.9, 1), match_of("possibly", 0.9, 2)}) == "yes");
  CHECK(grouped(Wanted::truth, {match_of("possibly", 0.9, 2)}) == "possibly");
}

TEST_CASE("an answer is surer the more sentences give it", "[question]") {
  const auto answers = group_answers(
      {}, {match_of("Acme", 1.0, 1), match_of("Acme", 1.0, 2), match_of("Acme", 1.0, 2)});
  REQUIRE(answers.size() == 1);
  CHECK(answers.front().confidence == 0.75);
  CHECK(answers.front().sentences == 2);
  CHECK(answers.front().documents == 1);
  CHECK(answers.front().facts.size() == 3);
}

TEST_CASE("what a sentence states counts before what is inferred or told of it", "[question]") {
  Match inferred = match_of("Beta", 0.9, 1);
  inferred.row.derived_by = "apposition";
  CHECK(grouped(Wanted::phrase, {match_of("Acme", 0.9, 1), inferred}) == "Acme");
  CHECK(grouped(Wanted::phrase, {match_of("Acme", 0.9, 2), inferred}) == "Acme; Beta");
  Match retold = match_of("Beta", 0.8, 1);
  retold.row.attribution = "Lee";
  CHECK(grouped(Wanted::speech, {match_of("Acme", 0.9, 1), retold}) == "Acme");
  CHECK(grouped(Wanted::speech, {match_of("Acme", 0.9, 2), retold}) == "Acme; Beta");
}

}  // namespace quern
