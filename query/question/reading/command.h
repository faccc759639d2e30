#pragma once

#include "query/question/reading/draft.h"
#include "query/question/reading/question_tree.h"

namespace quern {

/// "List the companies that had large areas", "Tell me about Iran". False: the root is no verb that
/// asks for facts, or there is nothing that it asks for.
[[nodiscard]] bool read_command(const QuestionTree& tree, TokenIndex root, QuestionDraft& draft);

}  // namespace quern
