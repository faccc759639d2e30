#include <fmt/format.h>
#include <stdexcept>

#include "query/plan/select.h"
#include "query/plan/triple_language.h"
#include "query/prompt/command/arguments.h"
#include "query/prompt/command/command.h"
#include "query/prompt/command/show.h"
#include "query/prompt/rows_output.h"
#include "query/render/display.h"
#include "query/render/graphviz.h"
#include "query/render/neighbourhood.h"

namespace quern::command {
namespace {

struct Request {
  std::string_view name;
  std::string_view file;  ///< Empty: a picture in text.
};

/// "Kim Jong Un kim.svg": the last word is a file if it ends as one.
Request read_request(std::string_view argument) {
  if (!argument.ends_with(".svg")) return {argument, {}};
  const std::size_t space = argument.find_last_of(" \t");
  if (space == std::string_view::npos) return {{}, argument};
  const std::string_view before = argument.substr(0, space);
  return {before.substr(0, before.find_last_not_of(" \t") + 1), argument.substr(space + 1)};
}

/// Graphviz needs seconds for a few hundred edges.
void draw(SessionState& session, const std::string& name, std::string_view file) {
  static constexpr std::int64_t kEdges = 200;
  static constexpr std::chrono::seconds kPatience{20};
  Filter filter = facts_about(session, name);
  if (!filter.limit) filter.limit = kEdges;
  RenderOptions options;
  options.format = Format::dot;
  StringOutput dot;
  const auto renderer = make_renderer(options, dot);
  std::int64_t edges = 0;
  select_facts(session.reader, filter, [&](const FactRow& row) {
    renderer->add(row);
    ++edges;
    return true;
  });
  renderer->finish();
  if (edges == 0) {
    note_unknown(session, name);
    return;
  }
  try {
    const std::string svg = svg_of(dot.text(), kPatience);
    const auto output = file_output(std::string(file));
    output->write(svg);
    output->finish();
    session.reply(fmt::format("{} drawn in {}", counted(edges, "fact"), printable(file)));
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
  const Request request = read_request(argument);
  const std::string name(unquoted(request.name));
  if (name.empty()) {
    session.fail(".graph takes a name, and a file if you want a drawing: .graph China china.svg");
  } else if (request.file.empty()) {
    picture(session, name);
  } else {
    draw(session, name, request.file);
  }
}

}  // namespace quern::command
