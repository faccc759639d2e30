#pragma once

#include <cstdint>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/filter.h"

namespace quern {

/// Numbers of the facts that match, by date: the time of the fact where it is known, else the
/// article's; those without a date are last. At most a million. Throws as select_facts does.
[[nodiscard]] std::vector<std::int64_t> facts_by_date(FactReader& reader, const Filter& filter);

}  // namespace quern
