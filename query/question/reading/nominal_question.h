#pragma once

#include <optional>

#include "query/question/reading/asking_clause.h"
#include "query/question/reading/draft.h"

namespace quern {

/// "Is China an economy?", "Who is Hill?", "Why is China silent on the pact?": reads a predicate
/// that is no verb. `asked` is the question word.
void read_nominal(const QuestionTree& tree,
                  const AskingClause& clause,
                  std::optional<TokenIndex> asked,
                  QuestionDraft& draft);

}  // namespace quern
