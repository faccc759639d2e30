#include "query/prompt/command/arguments.h"
#include "query/prompt/command/command.h"
#include "query/render/context.h"
#include "query/render/display.h"

namespace quern::command {

void why(SessionState& session, std::string_view number) {
  const auto context = fact_argument(session, ".why", number);
  if (!context) return;
  RenderOptions& render = session.options.render;
  if (session.options.is_interactive) render.width = terminal_width();
  session.standard_rows.write(render_context(*context, render.has_colour, render.width));
}

}  // namespace quern::command
