#pragma once

#include "query/question/fact_reading.h"
#include "query/question/question.h"
#include "query/question/slot/kinds.h"

namespace quern {

/// How well a phrase's part in what happens is the one that is asked for: 0 to 1.
[[nodiscard]] double role_likeness(const Question& question, const FactPhrase& phrase);

/// How surely a phrase, or whom it means, is of the kind that is asked for (who, which countries):
/// 0 to 1.
[[nodiscard]] double wanted_likeness(const Question& question,
                                     const FactPhrase& phrase,
                                     const Kinds& kinds);

/// "they", "two of them": its noun stands elsewhere.
[[nodiscard]] bool ends_in_pronoun(const FactPhrase& phrase);

/// Whether a verb has one and the same part for both: "meet", "marry".
[[nodiscard]] bool is_symmetrical(const Question& question);

}  // namespace quern
