#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "query/question/answers.h"
#include "query/question/fact_text.h"
#include "query/question/question.h"
#include "query/question/slot/kinds.h"
#include "schema/fact_row.h"

namespace quern {

/// Words of a sentence that a reader takes for the answer.
struct ReadAnswer {
  std::string text;
  double score = 0.0;           ///< How likely the sentence answers with these words, in [0, 1].
  std::optional<FactRow> fact;  ///< The fact of the sentence that holds them, if one does.
  bool says_event = true;       ///< The sentence has all event_words().
  FactRow sentence;             ///< Only what tells where it stands: document, sentence, date.
};

/// What is likely enough to be an answer.
struct AnswerBounds {
  double least_read = 0.46;    ///< What is less sure is no answer.
  double least_listed = 0.35;  ///< Nor part of one that is a list.
  bool keeps_rivals = false;   ///< Of one thing, too, all that may answer; else the surest.
};

/// A probability after so much is taken from its log-odds.
[[nodiscard]] double less_likely(double probability, double log_odds);

/// Whether a sentence's words can be the answer: not where a fact has to be affirmed or denied, or
/// all is asked that is known of somebody.
[[nodiscard]] bool can_be_read(const Question& question);

/// Whether words can answer the question at all: they say more than it does, and a number, a time,
/// a person or a place where one is asked for.
[[nodiscard]] bool can_answer(const Question& question,
                              const std::vector<TextWord>& words,
                              const Kinds& kinds);

/// The places of the question's words that say what happened: its verb ("resigned") and ranks
/// ("first"); not "held", where a noun says it.
[[nodiscard]] std::vector<std::size_t> event_words(const Question& question);

/// What facts and reader say together, the surest first. A fact is surer where the reader agrees.
/// What is too doubtful is left out, and what is much less sure than the first; a question for one
/// thing is answered by facts or by one reading. `readings`: the likeliest first.
[[nodiscard]] std::vector<Answer> with_readings(const Question& question,
                                                std::vector<Answer> answers,
                                                std::vector<ReadAnswer> readings,
                                                const AnswerBounds& bounds = {});

}  // namespace quern
