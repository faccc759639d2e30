#pragma once

#include <vector>

#include "schema/fact_reader.h"
#include "schema/filter.h"
#include "schema/read/condition/condition.h"

namespace quern {

/// The conditions of a filter; all of them have to hold. Throws QueryError where the filter cannot
/// be carried out, and SQLite::Exception.
[[nodiscard]] std::vector<Condition> conditions_of(FactReader& reader,
                                                   const Filter& filter,
                                                   PlanParts& parts);

}  // namespace quern
