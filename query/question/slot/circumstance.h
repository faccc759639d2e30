#pragma once

#include "query/question/fact_reading.h"
#include "query/question/slot/kinds.h"

namespace quern {

/// How well the phrase of a fact answers "where", "when", "why" and "how": 0 to 1.
[[nodiscard]] double place_likeness(const FactPhrase& phrase, const Kinds& kinds);
[[nodiscard]] double time_likeness(const FactPhrase& phrase);
[[nodiscard]] double cause_likeness(const FactPhrase& phrase);
[[nodiscard]] double manner_likeness(const FactPhrase& phrase);

/// Whether the phrase says when.
[[nodiscard]] bool is_time_phrase(const FactPhrase& phrase);

}  // namespace quern
