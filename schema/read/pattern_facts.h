#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/filter.h"

namespace quern {

/// Subject, predicate and object.
inline constexpr std::size_t kPlaces = 3;

/// What a place of a fact means, as a number (participant.h; for a predicate, its lemma form).
using Meaning = std::int64_t;
inline constexpr Meaning kNothing = std::numeric_limits<Meaning>::min();
using Meanings = std::array<Meaning, kPlaces>;

/// A fact by the meanings that joins compare.
struct JoinFact {
  std::int64_t number = 0;
  Meanings means{};
};

/// The facts that fit one pattern, by what one of its places means.
class PatternFacts {
 public:
  PatternFacts() = default;
  virtual ~PatternFacts() = default;
  PatternFacts(const PatternFacts&) = delete;
  PatternFacts& operator=(const PatternFacts&) = delete;
  PatternFacts(PatternFacts&&) = delete;
  PatternFacts& operator=(PatternFacts&&) = delete;

  /// In reading order; valid until the next call. Throws SQLite::Exception.
  [[nodiscard]] virtual const std::vector<JoinFact>& with(Meaning meaning) = 0;
};

/// All facts that match, which are few, in reading order.
[[nodiscard]] std::vector<JoinFact> all_facts(FactReader& reader, const Filter& filter);

/// The facts that match one by one, in an order that is the same each time, until `take` gives
/// false.
void stream_facts(FactReader& reader,
                  const Filter& filter,
                  const std::function<bool(const JoinFact&)>& take);

/// The facts that match, by what `place` means: all read at once where `is_few`, else looked up
/// when they are asked for, and remembered for a while.
[[nodiscard]] std::unique_ptr<PatternFacts> pattern_facts(FactReader& reader,
                                                          const Filter& filter,
                                                          std::size_t place,
                                                          bool is_few);

}  // namespace quern
