#pragma once

#include <string>

#include "schema/fact_reader.h"
#include "schema/read/condition/condition.h"

namespace quern {

/// The sentence matches a full-text query; one that FTS5 does not understand is read as words that
/// must all occur. Throws QueryError if there is no word in it, or it is too long.
[[nodiscard]] Condition sentence_condition(FactReader& reader,
                                           const std::string& query,
                                           PlanParts& parts);

}  // namespace quern
