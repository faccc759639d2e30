#include <fmt/format.h>

#include "query/plan/select.h"
#include "query/prompt/command/command.h"
#include "query/prompt/number.h"
#include "query/render/context.h"
#include "query/render/display.h"

namespace quern::command {

void why(SessionState& session, std::string_view number) {
  const auto wanted = read_number(number);
  if (!wanted) {
    session.fail(".why takes the number of a fact, the first column of the table");
    return;
  }
  const auto context = find_fact(session.reader, *wanted);
  if (!context) {
    session.fail(fmt::format("there is no fact {}", *wanted));
    return;
  }
  RenderOptions& render = session.options.render;
  if (session.options.is_interactive) render.width = terminal_width();
  session.standard_rows.write(render_context(*context, render.has_colour, render.width));
}

}  // namespace quern::command
