#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "query/prompt/session_state.h"
#include "query/render/cells.h"

namespace quern::command {

/// Rows at most of what a command finds: `.limit`, else the command's own number.
[[nodiscard]] std::size_t most_rows(const SessionState& session, std::size_t otherwise);

/// Shows the facts of those numbers in the session's format; `columns` where the user chose none
/// for the table. Gives the number of rows.
std::int64_t show_facts(SessionState& session,
                        std::span<const std::int64_t> numbers,
                        std::string_view columns = {});

}  // namespace quern::command
