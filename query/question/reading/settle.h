#pragma once

#include "query/question/reading/draft.h"
#include "query/question/reading/question_tree.h"

namespace quern {

/// What only the whole question tells: that it asks for what somebody does, is to do or says, for
/// a cause by any verb of causing, or for a number wherever it stands.
void settle(const QuestionTree& tree, QuestionDraft& draft);

}  // namespace quern
