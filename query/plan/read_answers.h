#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "query/question/question.h"
#include "query/question/read_answer.h"
#include "query/question/slot/kinds.h"
#include "query/reader/reader.h"
#include "schema/read/search/found_sentences.h"
#include "schema/span.h"

namespace quern {

/// Judges of kinds for the phrases of one document.
using KindsOf = std::function<Kinds(const std::string& document)>;

/// How many of the sentences are read at most.
[[nodiscard]] std::size_t most_read(const Question& question);

/// Whether words of the sentence can answer; where all that fits is asked for, whether a part of
/// them can. `span`: of its bytes.
[[nodiscard]] bool can_answer(const Question& question,
                              const FoundSentence& found,
                              Span span,
                              const Kinds& kinds);

/// What the reader finds in the most relevant of the sentences: the likeliest first, those of less
/// relevant sentences less likely. `bounds`: no more is read than can come within.
[[nodiscard]] std::vector<ReadAnswer> read_answers(const Question& question,
                                                   std::span<const FoundSentence> found,
                                                   const Reader& reader,
                                                   const KindsOf& kinds_of,
                                                   const AnswerBounds& bounds = {});

}  // namespace quern
