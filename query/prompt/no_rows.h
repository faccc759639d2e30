#pragma once

#include "query/prompt/session_state.h"
#include "schema/filter.h"

namespace quern {

/// Says that a filter, or patterns that are joined, found nothing, and why: lines at a terminal,
/// one line elsewhere. Throws as select_facts does.
void explain_no_rows(SessionState& state, const Filter& filter);

}  // namespace quern
