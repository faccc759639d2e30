#pragma once

#include <string>
#include <vector>

#include "query/question/fact_reading.h"
#include "query/question/likeness.h"
#include "query/question/match.h"
#include "query/question/question.h"
#include "schema/fact_row.h"

namespace quern {

/// A question beside one fact. All but the reading of the fact has to outlive it.
struct Pairing {
  const Question& question;
  const FactRow& row;
  const IsNearby& is_nearby;
  FactReading fact;  ///< Denied too where its predicate refuses what the question asks for.
};

[[nodiscard]] Pairing pair_up(const Question& question,
                              const FactRow& row,
                              const WordNet& words,
                              const IsNearby& is_nearby);

/// How far polarity, modality and attribution of the fact are those asked for: 0 to 1; 0 where one
/// denies what the other does not.
[[nodiscard]] double mood_likeness(const Pairing& pair);

/// "According to Kim, ...": how far the fact is what that source says: 0 to 1; 1 if none is asked.
[[nodiscard]] double speaker_likeness(const Pairing& pair);

/// Subject, predicate and object as one text.
[[nodiscard]] std::string statement(const FactRow& row);

[[nodiscard]] Match made(const FactRow& row, double likeness, std::vector<std::string> answers);

}  // namespace quern
