#include "query/mcp/serve.h"

#include <chrono>
#include <iostream>
#include <limits>

#include "query/prompt/next_line.h"
#include "schema/trimmed.h"

namespace quern::mcp {
namespace {

/// A client waits that long for a call of a tool, unless --timeout says otherwise.
constexpr double kSeconds = 30.0;

std::string answer(std::istream& messages, const InputLine& line, Server& server) {
  if (!line.is_too_long) return trimmed(line.text).empty() ? "" : server.answer(line.text);
  messages.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  return Server::refuse_long();
}

}  // namespace

void serve_lines(std::istream& messages, Server& server, Output& answers) {
  while (const auto line = next_line(messages, Server::kMostBytes)) {
    const std::string answered = answer(messages, *line, server);
    if (answered.empty()) continue;
    answers.write(answered + '\n');
    answers.finish();
  }
}

QueryStatus serve(const QueryOptions& options) {
  FactReader reader(options.database);
  QuestionReader questions;
  const std::chrono::duration<double> patience(options.timeout_seconds.value_or(kSeconds));
  Server server(reader, questions, std::chrono::duration_cast<std::chrono::milliseconds>(patience));
  serve_lines(std::cin, server, *standard_output());
  return QueryStatus::done;
}

}  // namespace quern::mcp
