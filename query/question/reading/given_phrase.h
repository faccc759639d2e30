#pragma once

#include "query/question/reading/draft.h"
#include "query/question/reading/question_tree.h"

namespace quern {

/// Whom "according to ..." names, if it stands below the root.
void read_speaker(const QuestionTree& tree, TokenIndex root, QuestionDraft& draft);

/// Adds a phrase that the question gives, with its conjuncts; none if it has no word of meaning.
void add_slot(const QuestionTree& tree, SlotRole role, TokenIndex head, QuestionDraft& draft);

/// Adds a clause that the question gives: "that the deal violates resolutions".
void add_clause_slot(const QuestionTree& tree,
                     SlotRole role,
                     TokenIndex head,
                     bool is_required,
                     QuestionDraft& draft);

}  // namespace quern
