#pragma once

#include "query/question/reading/draft.h"
#include "query/question/reading/question_tree.h"

namespace quern {

/// "Where did Acme buy Beta?": the adverb says what kind of circumstance is wanted.
void open_adverb(const QuestionTree& tree, TokenIndex wh, QuestionDraft& draft);

/// "Over which countries does China hold influence?": opens the slot of the phrase that the
/// question word stands in, or is.
void open_phrase(const QuestionTree& tree,
                 TokenIndex wh,
                 TokenIndex constituent,
                 SlotRole role,
                 QuestionDraft& draft);

/// "which countries", "how many authoritarian states", "whose header": what the noun says of what
/// is wanted.
void open_noun(const QuestionTree& tree, TokenIndex wh, TokenIndex noun, QuestionDraft& draft);

/// "How old is Kim?"
void open_age(TokenIndex how, QuestionDraft& draft);

}  // namespace quern
