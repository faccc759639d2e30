#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/filter.h"

namespace quern {

/// How many facts have a value.
struct FacetValue {
  std::string value;
  std::int64_t facts = 0;
};

/// The values of one side of the facts, the most frequent first.
struct Facet {
  std::string name;
  std::vector<FacetValue> values;
  std::int64_t others = 0;  ///< Further values, not among them.
};

/// Counts the facts that match by entity, predicate, polarity, modality, speaker, document and
/// month, with at most `most` values each. An entity counts once a fact, in either role. Memory is
/// bounded: of a million different values, later ones are not counted. Throws as select_facts does.
[[nodiscard]] std::vector<Facet> count_facets(FactReader& reader,
                                              const Filter& filter,
                                              std::size_t most);

}  // namespace quern
