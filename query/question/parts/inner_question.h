#pragma once

#include <string>

#include "query/question/parts/description.h"
#include "query/question/reading/question_tree.h"

namespace quern {

/// The question that asks whom or what a description means: "Which film won the prize?" of "the
/// film that won the prize". Empty where its clause cannot be turned into one.
[[nodiscard]] std::string inner_question(const QuestionTree& tree, const Description& description);

}  // namespace quern
