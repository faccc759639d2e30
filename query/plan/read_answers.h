#pragma once

#include <span>
#include <vector>

#include "query/plan/search/found_sentences.h"
#include "query/question/question.h"
#include "query/question/read_answer.h"
#include "query/reader/reader.h"

namespace quern {

/// What the reader finds in the most relevant of the sentences. Names and numbers of the question
/// that sentence, title and date lack make an answer less likely, and so does a fact that denies
/// it.
[[nodiscard]] std::vector<ReadAnswer> read_answers(const Question& question,
                                                   std::span<const FoundSentence> found,
                                                   const Reader& reader,
                                                   const WordNet& words);

}  // namespace quern
