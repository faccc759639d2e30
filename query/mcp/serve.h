#pragma once

#include <istream>

#include "query/mcp/server.h"
#include "query/prompt/command_line.h"
#include "query/render/output.h"

namespace quern::mcp {

/// Answers the messages of a client, one a line, until there are no more. Each answer is sent
/// before the next message is read.
void serve_lines(std::istream& messages, Server& server, Output& answers);

/// Serves the database that the command line names over standard input and output. Throws
/// std::runtime_error with a line for the user if it cannot be done.
[[nodiscard]] QueryStatus serve(const QueryOptions& options);

}  // namespace quern::mcp
