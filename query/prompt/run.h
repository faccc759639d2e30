#pragma once

#include "query/prompt/command_line.h"

namespace quern {

/// Does what the command line asks for: answers its filter, or the lines of standard input, or
/// opens the prompt where that is a terminal. Throws std::runtime_error with a line for the user if
/// it cannot be done.
[[nodiscard]] QueryStatus run_query(const QueryOptions& options);

}  // namespace quern
