#include "query/prompt/session_state.h"

#include <fmt/format.h>

namespace quern {

void SessionState::fail(std::string_view why) {
  had_error = true;
  replies.write(fmt::format("quern-query: {}\n", why));
}

void SessionState::reply(std::string_view line) {
  if (options.is_interactive) replies.write(fmt::format("{}\n", line));
}

}  // namespace quern
