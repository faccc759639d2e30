#pragma once

#include <optional>

#include "query/question/reading/asking_clause.h"
#include "query/question/reading/draft.h"

namespace quern {

/// Reads predicate, given phrases, the open slot and mood of the clause that asks. `asked` is the
/// question word, if there is one.
void read_clause(const QuestionTree& tree,
                 const AskingClause& clause,
                 std::optional<TokenIndex> asked,
                 QuestionDraft& draft);

}  // namespace quern
