#pragma once

#include <optional>
#include <string_view>

#include "query/prompt/session_state.h"

namespace quern::command {

/// The filter that stands behind a command, joined with the session's base; the last one that was
/// run where there is none. Nothing, after a line on what is wrong, where it is no filter.
[[nodiscard]] std::optional<Filter> filter_argument(SessionState& session, std::string_view line);

}  // namespace quern::command
