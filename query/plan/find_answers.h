#pragma once

#include "query/question/answers.h"
#include "query/question/question.h"
#include "query/question/read_answer.h"
#include "query/question/wordnet.h"
#include "query/reader/reader.h"
#include "schema/fact_reader.h"

namespace quern {

/// Answers a question from the database, in bounded time: by facts and, where `sentences` is given
/// (see can_be_read()), by what it reads in the sentences. Where the query is stopped, the answers
/// so far, marked partial. Throws StoreError where the database is damaged.
[[nodiscard]] Answers find_answers(FactReader& reader,
                                   const Question& question,
                                   const WordNet& words,
                                   const Reader* sentences = nullptr,
                                   const AnswerBounds& bounds = {});

}  // namespace quern
