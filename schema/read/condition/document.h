#pragma once

#include <string>

#include "schema/fact_reader.h"
#include "schema/read/condition/condition.h"

namespace quern {

/// The article's name or title matches the pattern.
[[nodiscard]] Condition document_condition(FactReader& reader,
                                           const std::string& text,
                                           PlanParts& parts);

/// The article's date lies between these, "2024", "2024-06" or "2024-06-20", both included; an
/// empty one does not count. Precondition: one is not empty.
[[nodiscard]] Condition date_condition(FactReader& reader,
                                       const std::string& since,
                                       const std::string& until,
                                       PlanParts& parts);

}  // namespace quern
