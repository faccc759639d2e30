#pragma once

#include <string>

#include "query/plan/condition/condition.h"
#include "schema/fact_reader.h"

namespace quern {

/// The predicate's own words, or its lemma form, match the pattern.
[[nodiscard]] Condition predicate_condition(FactReader& reader,
                                            const std::string& text,
                                            PlanParts& parts);

}  // namespace quern
