#include "query/question/read_answer.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/query/question/answered.h"

using namespace quern;

namespace {

ReadAnswer reading(const std::string& text, double score, const std::string& document = "a.txt") {
  ReadAnswer answer;
  answer.text = text;
  answer.score = score;
  answer.sentence.document = document;
  answer.sentence.sentence = text + " did it.";
  return answer;
}

Answer told(const std::string& text, double confidence) {
  Answer answer;
  answer.text = text;
  answer.confidence = confidence;
  answer.facts.emplace_back();
  answer.facts.front().document = "a.txt";
  answer.sentences = answer.documents = 1;
  return answer;
}

/// The answers' texts, those that were only read in brackets.
std::string printed(const std::vector<Answer>& answers) {
  std::string text;
  for (const Answer& answer : answers)
    text += (text.empty() ? "" : "; ") + (answer.is_read ? '[' + answer.text + ']' : answer.text);
  return text;
}

QuestionWord word(const std::string& text) {
  QuestionWord result;
  result.text = text;
  result.forms[text] = 1.0;
  return result;
}

}  // namespace

TEST_CASE("the surest answers, whether it was read or a fact tells it", "[question][read]") {
  const Question question;
  CHECK(printed(with_readings(question, {}, {reading("Acme", 0.9), reading("Beta", 0.8)})) ==
        "[Acme]");
  CHECK(printed(with_readings(question, {told("Beta", 0.5)}, {reading("Acme", 0.9)})) == "[Acme]");
  CHECK(printed(with_readings(question, {told("Beta", 0.9)}, {reading("Acme", 0.45)})) == "Beta");
  CHECK(printed(with_readings(question, {}, {reading("Acme", 0.3)})).empty());
  CHECK(printed(with_readings(question, {told("Beta", 0.2)}, {})).empty());
}

TEST_CASE("a list takes what facts tell and what is read", "[question][read]") {
  Question question;
  question.is_plural = true;
  CHECK(printed(with_readings(question, {told("Beta", 0.8)},
                              {reading("Acme", 0.9), reading("Gamma", 0.7),
                               reading("Delta", 0.2)})) == "Beta; [Acme]; [Gamma]");
}

TEST_CASE("in a list, what is told by the question's verb puts other sentences in doubt",
          "[question][read]") {
  Question question;
  question.is_plural = true;
  ReadAnswer beside = reading("Gamma", 0.6);
  beside.says_event = false;
  ReadAnswer sure = reading("Delta", 0.95);
  sure.says_event = false;
  CHECK(printed(with_readings(question, {told("Beta", 0.8)}, {beside})) == "Beta");
  CHECK(printed(with_readings(question, {}, {reading("Acme", 0.9), beside})) == "[Acme]");
  CHECK(printed(with_readings(question, {}, {sure, reading("Acme", 0.9)})) == "[Acme]; [Delta]");
  CHECK(printed(with_readings(question, {}, {beside})) == "[Gamma]");
  CHECK(printed(with_readings(question, {}, {beside, reading("Acme", 0.4)})) == "[Gamma]; [Acme]");
}

TEST_CASE("a question's verb and ranks say what happened, unless its noun does",
          "[question][read]") {
  const auto places = [](const std::string& verb) {
    Question question;
    question.words = {word("minister"), word("first"), word(verb)};
    question.words[1].is_rank = true;
    for (std::size_t i = 0; i < question.words.size(); ++i)
      question.words[i].place = i;
    question.predicate = {question.words[2]};
    return event_words(question);
  };
  CHECK(places("resign") == std::vector<std::size_t>{1, 2});
  CHECK(places("hold") == std::vector<std::size_t>{1});
}

TEST_CASE("facts are surer where the reader agrees, and count its sentences", "[question][read]") {
  const Question question;
  const auto alone = with_readings(question, {told("the old Acme", 0.7)}, {});
  const auto both = with_readings(question, {told("the old Acme", 0.7)},
                                  {reading("Acme", 0.8), reading("Acme", 0.7, "b.txt")});
  REQUIRE(alone.size() == 1);
  REQUIRE(both.size() == 1);
  CHECK(both.front().confidence > alone.front().confidence);
  CHECK(both.front().sentences == 2);
  CHECK(both.front().documents == 2);
}

TEST_CASE("what is read without a fact says in which sentence", "[question][read]") {
  const auto answers = with_readings(Question{}, {}, {reading("Acme", 0.9)});
  REQUIRE(answers.size() == 1);
  CHECK(answers.front().facts.empty());
  REQUIRE(answers.front().read_in);
  CHECK(answers.front().read_in->sentence == "Acme did it.");
}

TEST_CASE("words answer that are of the wanted kind and say more than the question",
          "[question][read]") {
  const Kinds kinds(dictionary());
  Question question;
  question.words = {word("photos"), word("released")};
  CHECK(can_answer(question, text_words("the mayor"), kinds));
  CHECK_FALSE(can_answer(question, text_words("Photos"), kinds));
  CHECK_FALSE(can_answer(question, text_words(""), kinds));
  question.wanted = Wanted::number;
  CHECK(can_answer(question, text_words("more than 200 people"), kinds));
  CHECK_FALSE(can_answer(question, text_words("the people"), kinds));
  question.is_age = true;
  CHECK(can_answer(question, text_words("23-year-old"), kinds));
  CHECK_FALSE(can_answer(question, text_words("1999"), kinds));
  question.is_age = false;
  question.wanted = Wanted::owner;
  question.counted = word("photos");
  CHECK(can_answer(question, text_words("the mayor"), kinds));
  CHECK_FALSE(can_answer(question, text_words("the mayor's old photos"), kinds));
  question.wanted = Wanted::time;
  CHECK(can_answer(question, text_words("in May"), kinds));
  CHECK(can_answer(question, text_words("on Friday"), kinds));
  CHECK_FALSE(can_answer(question, text_words("in Oslo"), kinds));
}
