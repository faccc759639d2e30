#pragma once

#include <string>
#include <vector>

#include "schema/fact_reader.h"
#include "schema/filter.h"

namespace quern {

/// Why no fact matches a filter, a line each: which single condition removed the facts ("without
/// polarity:negative 12 facts match"), and which known word is nearest to one that no fact has
/// ("no subject has 'Chna'; did you mean 'china'?"). Takes half a second at most; what is not found
/// in that time is left out. Empty where there is nothing to say.
[[nodiscard]] std::vector<std::string> why_none(FactReader& reader, const Filter& filter);

}  // namespace quern
