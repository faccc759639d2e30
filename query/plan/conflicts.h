#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/filter.h"

namespace quern {

/// Facts that contradict each other.
struct Conflicts {
  std::vector<std::int64_t> numbers;  ///< Of the facts, one conflict after the other.
  std::int64_t conflicts = 0;         ///< How many there are, those left out included.
};

/// Among the facts that match: those with the same subject, predicate lemma and object, said to be
/// so by some and denied by others. The best supported conflicts come first, in each what is said
/// to be so, at most five facts a side; then those with objects of which only one can be so (see
/// single_valued.h); at most `most` facts in all. What a bare pronoun says contradicts nothing:
/// nobody knows whom it means. Memory is bounded: of a million denials, later ones are not heeded.
/// Throws as select_facts does.
[[nodiscard]] Conflicts find_conflicts(FactReader& reader, const Filter& filter, std::size_t most);

}  // namespace quern
