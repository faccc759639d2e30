#pragma once

#include <string>

#include "schema/fact_reader.h"
#include "schema/read/condition/condition.h"

namespace quern {

/// The predicate's own words, or its lemma form, match the pattern.
[[nodiscard]] Condition predicate_condition(FactReader& reader,
                                            const std::string& text,
                                            PlanParts& parts);

}  // namespace quern
