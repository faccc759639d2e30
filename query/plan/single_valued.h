#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/filter.h"

namespace quern {

/// Numbers of facts that cannot all be so, object by object.
using Rivals = std::vector<std::int64_t>;

/// Among the facts that match: those that assert of one subject a predicate that holds of one
/// object only ("was born in"), with different named objects. Of each object at most `most` facts.
/// A name within the other ("Honolulu" and "Honolulu, Hawaii") is none that differs. Throws
/// SQLite::Exception.
[[nodiscard]] std::vector<Rivals> find_rivals(FactReader& reader,
                                              const Filter& filter,
                                              std::size_t most);

}  // namespace quern
