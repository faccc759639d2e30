#pragma once

#include <span>

#include "ingest/language/text/sentence.h"
#include "schema/fact.h"

namespace quern {

/// Sets the confidence of an article's facts: the probability in [0, 1] that a careful reader
/// accepts a fact, by a logistic regression that ingest/train/fit_confidence.py fits. The last step
/// of meaning: `facts` are resolved and have the numbers of their `sentences`, which are analysed.
void set_confidences(std::span<const Sentence> sentences, std::span<Fact> facts);

}  // namespace quern
