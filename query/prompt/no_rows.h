#pragma once

#include <string>
#include <vector>

#include "query/prompt/session_state.h"
#include "schema/fact_reader.h"
#include "schema/filter.h"

namespace quern {

/// Why a filter, or patterns that are joined, found nothing, a line each. Throws as select_facts
/// does.
[[nodiscard]] std::vector<std::string> why_no_rows(FactReader& reader, const Filter& filter);

/// Says so: lines at a terminal, one line elsewhere. Throws as select_facts does.
void explain_no_rows(SessionState& state, const Filter& filter);

}  // namespace quern
