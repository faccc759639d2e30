#include "query/prompt/command/filter_argument.h"

#include "query/plan/filter_language.h"
#include "query/render/display.h"

namespace quern::command {

std::optional<Filter> filter_argument(SessionState& session, std::string_view line) {
  if (line.empty()) return session.last;
  const auto parsed = parse_filter(line);
  if (const auto* const wrong = std::get_if<NotAFilter>(&parsed)) {
    session.fail(printable(wrong->why));
    return std::nullopt;
  }
  return combined(session.options.base, std::get<Filter>(parsed));
}

}  // namespace quern::command
