#pragma once

#include <vector>

#include "query/question/match/pairing.h"

namespace quern {

/// Which phrases of a fact stand for the question's.
struct Assignment {
  double likeness = 1.0;  ///< 0: one of the question's phrases stands nowhere.
  std::vector<bool> used;
};

/// Finds the phrases that the question gives: the required ones in the fact, in their roles, the
/// others nearby too.
[[nodiscard]] Assignment assign(const Pairing& pair);

/// The best likeness of a given phrase among those of the fact in a fitting role, which is marked
/// as used.
[[nodiscard]] double best_part(const Pairing& pair,
                               const QuestionSlot& slot,
                               const QuestionPhrase& part,
                               std::vector<bool>& used);

}  // namespace quern
