#pragma once

#include <string>
#include <vector>

#include "query/question/fact_reading.h"
#include "query/question/question.h"
#include "query/question/slot/kinds.h"

namespace quern {

/// A phrase that may stand in the open slot.
struct Filler {
  std::string text;
  double likeness = 0.0;
};

/// What stands in the question's open slot, the likest first; empty if nothing of the wanted kind
/// does. `used` tells which phrases of the fact already stand for the question's own.
[[nodiscard]] std::vector<Filler> fillers_of(const Question& question,
                                             const FactReading& fact,
                                             const std::vector<bool>& used,
                                             const Kinds& kinds);

}  // namespace quern
