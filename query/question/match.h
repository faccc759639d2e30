#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/question/likeness.h"
#include "query/question/slot/kinds.h"
#include "schema/fact_row.h"

namespace quern {

/// What one fact says to a question.
struct Match {
  FactRow row;
  double likeness = 0.0;  ///< Of pattern and fact, 0 to 1; the fact's own confidence apart.
  std::vector<std::string> answers;  ///< What stands in the open slot; of a truth question "yes",
                                     ///< "no" or "possibly".
};

/// A fact that comes near without answering.
struct NearMiss {
  FactRow row;
  double likeness = 0.0;
};

/// Whether a fact answers the question. Nothing if it does not: a given phrase or the predicate is
/// missing, or there is nothing of the wanted kind in the open slot; a denied fact answers none but
/// truth questions and those that ask for what is denied. `kinds`: with what is known of the names
/// of the fact's document.
[[nodiscard]] std::optional<Match> match_fact(const Question& question,
                                              const FactRow& row,
                                              const WordNet& words,
                                              const IsNearby& is_nearby,
                                              const Kinds& kinds);

/// How near a fact comes that does not answer: the predicate's and the slots' mean likeness.
[[nodiscard]] double nearness(const Question& question,
                              const FactRow& row,
                              const WordNet& words,
                              const IsNearby& is_nearby);

}  // namespace quern
