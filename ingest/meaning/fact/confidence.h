#pragma once

#include <array>
#include <string_view>

#include "ingest/language/clause/clause.h"
#include "ingest/meaning/fact/extractor.h"

namespace quern {

/// What confidence is judged by, in the order of confidence_features().
inline constexpr std::array<std::string_view, 21> kConfidenceFeatures = {
    "always",         "minimal",         "coordinate",   "complement",     "open",
    "relative",       "adnominal",       "adverbial",    "clause_subject", "parataxis",
    "borrowed",       "passive",         "nominal",      "possible",       "no_object",
    "clausal_object", "pronoun_subject", "long_subject", "long_object",    "arguments",
    "long_sentence"};

using ConfidenceFeatures = std::array<double, kConfidenceFeatures.size()>;

/// Features of a fact that `clause` states. Lengths are natural logarithms of numbers of words.
[[nodiscard]] ConfidenceFeatures confidence_features(const Tree& tree,
                                                     const Clause& clause,
                                                     const Fact& fact,
                                                     Detail detail);

/// Probability in [0, 1] that a careful reader accepts the fact: a logistic model, trained by
/// ingest/train/fit_confidence.py.
[[nodiscard]] double confidence_of(const Tree& tree,
                                   const Clause& clause,
                                   const Fact& fact,
                                   Detail detail);

/// The same for facts that a rule infers, from how often each rule was right on the training data.
[[nodiscard]] double confidence_of_rule(std::string_view derived_by);

}  // namespace quern
