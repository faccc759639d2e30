#pragma once

#include <string>

#include "query/plan/condition/condition.h"

namespace quern {

/// The predicate's own words, or its lemma form, match the pattern.
[[nodiscard]] Condition predicate_condition(const std::string& text, PlanParts& parts);

}  // namespace quern
