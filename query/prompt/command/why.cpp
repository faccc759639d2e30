#include "query/prompt/command/arguments.h"
#include "query/prompt/command/command.h"
#include "query/render/context.h"

namespace quern::command {

void why(SessionState& session, std::string_view number) {
  const auto context = fact_argument(session, ".why", number);
  if (!context) return;
  const RenderOptions& render = session.options.render;
  session.standard_rows.write(render_context(*context, render.has_colour, render.width));
}

}  // namespace quern::command
