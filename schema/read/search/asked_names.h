#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "schema/read/question_word.h"

namespace quern {

/// Names among the words of a question, in reading order, each by the places of its words in the
/// list: those that stand side by side ("Anna Weber") are one.
[[nodiscard]] std::vector<std::vector<std::size_t>> names_in(std::span<const QuestionWord> words);

}  // namespace quern
