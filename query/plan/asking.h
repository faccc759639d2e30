#pragma once

#include <functional>
#include <optional>
#include <string>

#include "query/question/answers.h"
#include "query/question/question.h"
#include "query/question/read_answer.h"

namespace quern {

/// How a question is read, and how it is answered as far as one sentence may answer it.
struct Asking {
  std::function<std::optional<Question>(const std::string&)> read;  ///< Nothing: no question.
  std::function<Answers(const Question&, const AnswerBounds&)> ask;
};

}  // namespace quern
