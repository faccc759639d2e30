#pragma once

#include "query/question/answers.h"
#include "query/question/question.h"
#include "query/question/wordnet.h"
#include "schema/fact_reader.h"

namespace quern {

/// Answers a question from the database, in bounded time. Where the query is stopped, the answers
/// so far, marked partial. Throws StoreError where the database is damaged.
[[nodiscard]] Answers find_answers(FactReader& reader,
                                   const Question& question,
                                   const WordNet& words);

}  // namespace quern
