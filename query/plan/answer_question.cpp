#include "query/plan/answer_question.h"

#include <fmt/format.h>
#include <iterator>
#include <utility>

#include "query/plan/asking.h"
#include "query/plan/find_answers.h"
#include "query/plan/near_name.h"
#include "query/plan/several_facts.h"
#include "query/question/read_answer.h"
#include "schema/guarded.h"

namespace quern {
namespace {

/// In log-odds, how much surer than they seem answers are that have passed all bars: fitted on the
/// questions with odd numbers of both files over a year of news.
constexpr double kGiven = 0.7;

void believe_given(const Question& question, std::vector<Answer>& answers) {
  if (!can_be_read(question)) return;
  for (Answer& answer : answers)
    answer.confidence = less_likely(answer.confidence, -kGiven);
}

Asking asking_of(FactReader& reader, QuestionReader& questions) {
  Asking asking;
  asking.read = [&](const std::string& text) -> std::optional<Question> {
    auto read = questions.read(text);
    auto* const question = std::get_if<Question>(&read);
    return question == nullptr ? std::nullopt : std::optional(std::move(*question));
  };
  asking.ask = [&](const Question& question, const AnswerBounds& bounds) {
    const Reader* const sentences = can_be_read(question) ? &questions.sentences() : nullptr;
    return find_answers(reader, question, questions.words(), sentences, bounds);
  };
  return asking;
}

std::vector<std::string> unknown_names(FactReader& reader, const Question& question) {
  std::vector<std::string> lines;
  for (const QuestionWord& word : question.words) {
    if (!word.is_name) continue;
    const std::string meant = did_you_mean(reader, word.written);
    if (!meant.empty()) lines.push_back(fmt::format("no fact names '{}'{}", word.written, meant));
  }
  return lines;
}

}  // namespace

std::variant<AnsweredQuestion, NotUnderstood> answer_question(FactReader& reader,
                                                              QuestionReader& questions,
                                                              const std::string& text,
                                                              std::optional<std::int64_t> most) {
  auto read = questions.read(text);
  if (auto* const wrong = std::get_if<NotUnderstood>(&read)) return std::move(*wrong);
  AnsweredQuestion answered{std::get<Question>(std::move(read)), {}, {}};
  guarded(reader, [&] {
    answered.answers = answer_from_several(answered.question, asking_of(reader, questions));
    std::vector<Answer>& answers = answered.answers.answers;
    if (most && *most < std::ssize(answers)) answers.resize(static_cast<std::size_t>(*most));
    believe_given(answered.question, answers);
    if (answers.empty()) answered.unknown_names = unknown_names(reader, answered.question);
  });
  return answered;
}

std::string why_not(const std::string& question, const NotUnderstood& wrong) {
  return fmt::format("'{}': {}; ask who, what, when or the like, or write subject:China or "
                     "China | declined to comment on | ?",
                     question, wrong.why);
}

}  // namespace quern
