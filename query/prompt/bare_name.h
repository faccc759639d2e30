#pragma once

#include <string_view>

#include "query/prompt/session_state.h"

namespace quern {

/// Shows who or what a line names that is nothing but a name ("Trump"), with the latest facts; for
/// one that is a slip away ("Chnia"), says what was probably meant. False, without a word, for any
/// other line. Throws as select_facts does.
[[nodiscard]] bool answer_bare_name(SessionState& state, std::string_view line);

}  // namespace quern
