#pragma once

#include <string>
#include <vector>

#include "query/question/question.h"
#include "query/question/reading/question_tree.h"

namespace quern {

/// Parts a question at each of its descriptions, the clearest first; none for a question of one
/// fact.
[[nodiscard]] std::vector<QuestionParts> parts_of(const QuestionTree& tree);

/// What is asked of whoever has that name: "Who directed " + "Tide" + "?".
[[nodiscard]] std::string outer_question(const QuestionParts& parts, const std::string& name);

/// The name that an answer ends in: "Anna Weber" of "Danish player Anna Weber, 20". Empty where its
/// first phrase ends in no name ("a Danish player").
[[nodiscard]] std::string name_in(const std::string& answer);

}  // namespace quern
