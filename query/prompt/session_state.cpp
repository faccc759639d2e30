#include "query/prompt/session_state.h"

#include <fmt/format.h>

#include "query/render/display.h"

namespace quern {

void SessionState::fail(std::string_view why) {
  had_error = true;
  replies.write(fmt::format("quern-query: {}\n", printable(why)));
}

void SessionState::reply(std::string_view line) {
  if (options.is_interactive) replies.write(fmt::format("{}\n", line));
}

}  // namespace quern
