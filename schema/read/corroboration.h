#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/filter.h"

namespace quern {

/// Facts that say the same: subject and object mean the same, the predicates share their lemma
/// form, and all are asserted or all denied.
struct Claim {
  std::int64_t number = 0;     ///< Of its first fact.
  std::int64_t sentences = 0;  ///< Sentences that say so.
  std::int64_t documents = 0;  ///< Documents that they stand in.
};

/// What at least two sentences say, among the facts that match, the best supported first: by
/// documents, then sentences, then reading order. At most `most` of them. Memory is bounded: two
/// million facts are read, further ones not. Throws as select_facts does.
[[nodiscard]] std::vector<Claim> corroborated_claims(FactReader& reader,
                                                     const Filter& filter,
                                                     std::size_t most);

}  // namespace quern
