#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "query/question/answers.h"
#include "query/question/question.h"
#include "query/question/question_reader.h"
#include "schema/fact_reader.h"

namespace quern {

/// A question as it was understood, with what it comes to.
struct AnsweredQuestion {
  Question question;
  Answers answers;
  /// Where nothing answers: which of its names nobody has, and what may be meant, a line each.
  std::vector<std::string> unknown_names;
};

/// Answers a question in English, at most `most` times. Throws StoreError where the database is
/// damaged, std::runtime_error where the trained model is missing.
[[nodiscard]] std::variant<AnsweredQuestion, NotUnderstood> answer_question(
    FactReader& reader,
    QuestionReader& questions,
    const std::string& text,
    std::optional<std::int64_t> most);

/// A line on what could not be understood, and what to write instead.
[[nodiscard]] std::string why_not(const std::string& question, const NotUnderstood& wrong);

}  // namespace quern
