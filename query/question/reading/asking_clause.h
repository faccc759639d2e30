#pragma once

#include <vector>

#include "query/question/question.h"
#include "query/question/reading/question_tree.h"

namespace quern {

/// The clause that asks.
struct AskingClause {
  TokenIndex root = 0;
  std::vector<TokenIndex> verbs;  ///< The root and the infinitives that share its subject.
  bool is_passive = false;
};

[[nodiscard]] AskingClause asking_clause(const QuestionTree& tree, TokenIndex root);

/// What part a phrase of the clause has in what happens: both voices read the same.
[[nodiscard]] SlotRole role_of(const QuestionTree& tree, const AskingClause& clause, TokenIndex i);

}  // namespace quern
