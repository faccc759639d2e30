#include <fmt/format.h>
#include <stdexcept>

#include "query/plan/triple_language.h"
#include "query/prompt/answer.h"
#include "query/prompt/command/arguments.h"
#include "query/prompt/command/command.h"
#include "query/prompt/command/show.h"
#include "query/prompt/rows_output.h"
#include "query/render/display.h"
#include "query/render/graphviz.h"
#include "query/render/neighbourhood.h"
#include "schema/read/select.h"

namespace quern::command {
namespace {

/// Draws the most connected names of what is known of the name.
void draw(SessionState& session, const std::string& name, std::string_view file) {
  static constexpr std::chrono::seconds kPatience{20};
  RenderOptions options;
  options.format = Format::dot;
  options.nodes = session.options.render.nodes;
  StringOutput dot;
  const Answered drawn = answer(session.reader, facts_about(session, name), options, dot);
  if (drawn.is_partial) session.fail("stopped: the drawing is not of all facts");
  if (drawn.rows == 0) {
    note_unknown(session, name);
    return;
  }
  try {
    const std::string svg = svg_of(dot.text(), kPatience);
    const auto output = file_output(std::string(file));
    output->write(svg);
    output->finish();
    session.reply(fmt::format("{} drawn in {}", counted(drawn.rows, "fact"), printable(file)));
  } catch (const std::runtime_error& error) {
    session.fail(error.what());
  }
}

void picture(SessionState& session, const std::string& name) {
  static constexpr std::size_t kLines = 40;
  static constexpr std::int64_t kFacts = 5'000;
  Filter filter = facts_about(session, name);
  filter.limit = kFacts;
  Neighbourhood neighbourhood(name);
  std::int64_t facts = 0;
  select_facts(session.reader, filter, [&](const FactRow& row) {
    neighbourhood.add(row);
    ++facts;
    return true;
  });
  if (facts == 0) {
    note_unknown(session, name);
    return;
  }
  const std::size_t most = most_rows(session, kLines);
  session.standard_rows.write(neighbourhood.text(most, session.options.render.width));
  if (facts == kFacts) session.reply(fmt::format("of the first {} facts", kFacts));
  if (neighbourhood.lines() > most) {
    const auto left = static_cast<std::int64_t>(neighbourhood.lines() - most);
    session.reply(fmt::format("{} not shown; .limit N shows N", counted(left, "rarer line")));
  }
}

}  // namespace

void graph(SessionState& session, std::string_view argument) {
  const FileArgument request = file_argument(argument, ".svg");
  const std::string name(unquoted(request.words));
  if (name.empty()) {
    session.fail(".graph takes a name, and a file if you want a drawing: .graph China china.svg");
  } else if (request.file.empty()) {
    picture(session, name);
  } else {
    draw(session, name, request.file);
  }
}

}  // namespace quern::command
