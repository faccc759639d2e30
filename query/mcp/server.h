#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

#include "query/mcp/tool.h"

namespace quern::mcp {

/// Answers messages of the Model Context Protocol from a database, which it only reads. What one
/// message says is forgotten with the next. Use from one thread.
class Server {
 public:
  /// Longer messages are refused.
  static constexpr std::size_t kMostBytes = 1U << 20U;

  /// Both have to outlive it. A call of a tool is stopped after `patience`.
  Server(FactReader& reader, QuestionReader& questions, std::chrono::milliseconds patience)
      : found_in_{reader, questions}, patience_(patience) {}

  /// The line that answers a message, a line of JSON-RPC 2.0, without its end: a result or an
  /// error. Empty where no answer is due, as for a notification.
  [[nodiscard]] std::string answer(std::string_view message);

  /// What is said of a message longer than that.
  [[nodiscard]] static std::string refuse_long();

 private:
  FoundIn found_in_;
  std::chrono::milliseconds patience_;
};

}  // namespace quern::mcp
