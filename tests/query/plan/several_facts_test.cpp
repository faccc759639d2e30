#include "query/plan/several_facts.h"

#include <map>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace quern {
namespace {

/// Answers "question", of which each is "text confidence".
class Known {
 public:
  Known& tell(const std::string& question, const std::string& text, double confidence) {
    Answer answer;
    answer.text = text;
    answer.confidence = confidence;
    answer.sentences = 1;
    answers_[question].push_back(answer);
    return *this;
  }

  /// The question holds this description.
  Known& part(const std::string& question, QuestionParts parts) {
    questions_[question].parts.push_back(std::move(parts));
    return *this;
  }

  Known& list(const std::string& question) {
    questions_[question].is_plural = true;
    return *this;
  }

  /// The answers to it, each with those that it rests on in brackets.
  [[nodiscard]] std::string answered(Question question) const {
    std::string text;
    for (const Answer& answer : answer_from_several(question, asking()).answers) {
      text += (text.empty() ? "" : "; ") + answer.text;
      for (const Answer& premise : answer.premises)
        text += " [" + premise.question + ' ' + premise.text + ']';
    }
    return text;
  }

  [[nodiscard]] std::string answered(const std::string& text) const {
    return answered(*read(text));
  }

 private:
  [[nodiscard]] std::optional<Question> read(const std::string& text) const {
    const auto found = questions_.find(text);
    Question question = found == questions_.end() ? Question{} : found->second;
    question.text = text;
    return question;
  }

  [[nodiscard]] Asking asking() const {
    Asking asking;
    asking.read = [this](const std::string& text) { return read(text); };
    asking.ask = [this](const Question& question, const AnswerBounds& bounds) {
      Answers answers;
      const auto found = answers_.find(question.text);
      if (found == answers_.end()) return answers;
      for (const Answer& answer : found->second) {
        if (answer.confidence >= bounds.least_read) answers.answers.push_back(answer);
      }
      return answers;
    };
    return asking;
  }

  std::map<std::string, Question> questions_;
  std::map<std::string, std::vector<Answer>> answers_;
};

Known films() {
  Known known;
  known.part("Who directed the film that won?", {"Which film won?", "Who directed ", "?", true});
  known.tell("Who directed Tide?", "Anna Weber", 0.9);
  return known;
}

}  // namespace

TEST_CASE("what a description means is asked first", "[question][several]") {
  CHECK(films().tell("Which film won?", "Tide", 0.7).answered("Who directed the film that won?") ==
        "Anna Weber [Which film won? Tide]");
}

TEST_CASE("a sentence that tells all is enough", "[question][several]") {
  Known known = films().tell("Which film won?", "Tide", 0.9);
  known.tell("Who directed the film that won?", "Kim Lee", 0.9);
  CHECK(known.answered("Who directed the film that won?") == "Kim Lee");
  Known wrong = films().tell("Which film won?", "Tide", 0.9);
  wrong.tell("Who directed the film that won?", "the film Tide", 0.85);
  CHECK(wrong.answered("Who directed the film that won?") == "Anna Weber [Which film won? Tide]");
}

TEST_CASE("what is told of one only says who is meant", "[question][several]") {
  Known known = films().tell("Which film won?", "Dune Field", 0.5);
  known.tell("Which film won?", "Tide", 0.4);
  CHECK(known.answered("Who directed the film that won?") == "Anna Weber [Which film won? Tide]");
}

TEST_CASE("a description that nobody is known to fit leaves the question open",
          "[question][several]") {
  CHECK(films().answered("Who directed the film that won?").empty());
  CHECK(
      films().tell("Which film won?", "a film", 0.9).answered("Who directed the film that won?") ==
      "");
  CHECK(films().tell("Which film won?", "Tide", 0.21).answered("Who directed the film that won?") ==
        "");
}

TEST_CASE("a description inside another is two steps", "[question][several]") {
  Known known;
  known.part("Where was the leader of the party that won born?",
             {"Which party won?", "Where was the leader of ", " born?"});
  known.part("Where was the leader of Reform born?",
             {"Who is the leader of Reform?", "Where was ", " born?"});
  known.tell("Which party won?", "Reform", 0.9);
  known.tell("Who is the leader of Reform?", "Kim Lee", 0.9);
  known.tell("Where was Kim Lee born?", "Norvik", 0.9);
  CHECK(known.answered("Where was the leader of the party that won born?") ==
        "Norvik [Which party won? Reform] [Who is the leader of Reform? Kim Lee]");
}

TEST_CASE("how many is counted where no sentence tells", "[question][several]") {
  Known known;
  known.list("Which countries recognized Norland?");
  known.tell("Which countries recognized Norland?", "Arta", 0.9);
  known.tell("Which countries recognized Norland?", "Berga", 0.8);
  known.tell("Which countries recognized Norland?", "other states", 0.8);
  Question question;
  question.text = "How many countries recognized Norland?";
  question.wanted = Wanted::number;
  question.counted.text = "countries";
  CHECK(known.answered(question) ==
        "2 [Which countries recognized Norland? Arta] [Which countries recognized Norland? Berga]");
  known.tell(question.text, "five", 0.9);
  CHECK(known.answered(question) == "five");
  question.text = "How many people recognized Norland?";
  question.counted.text = "people";
  known.list("Which people recognized Norland?");
  known.tell("Which people recognized Norland?", "Kim Lee", 0.9);
  known.tell("Which people recognized Norland?", "Anna Weber", 0.9);
  CHECK(known.answered(question).empty());
}

}  // namespace quern
