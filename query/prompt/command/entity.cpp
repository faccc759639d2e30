#include <algorithm>
#include <fmt/format.h>

#include "query/plan/entity_report.h"
#include "query/plan/triple_language.h"
#include "query/prompt/answer.h"
#include "query/prompt/command/command.h"
#include "query/render/display.h"

namespace quern::command {
namespace {

constexpr std::size_t kMostEntities = 5;
constexpr std::size_t kMostAliases = 20;

std::string seen(const EntityReport& report) {
  if (report.first_seen.empty()) return {};
  if (report.first_seen == report.last_seen) return ", seen " + report.first_seen;
  return ", seen from " + report.first_seen + " to " + report.last_seen;
}

std::string described(const EntityReport& report) {
  std::string text =
      fmt::format("{}{}{}\n", printable(report.name),
                  report.type.empty() ? "" : " (" + printable(report.type) + ")", seen(report));
  text += fmt::format("  subject of {}, object of {}, named within {}\n",
                      counted(report.as_subject, "fact"), counted(report.as_object, "fact"),
                      counted(report.within, "fact"));
  const std::size_t shown = std::min(report.aliases.size(), kMostAliases);
  for (std::size_t i = 0; i < shown; ++i) {
    const AliasCount& alias = report.aliases[i];
    text += fmt::format("  {}: {}, {} in {}\n", printable(alias.text), printable(alias.reasons),
                        counted(alias.count, "time"), counted(alias.documents, "document"));
  }
  if (report.aliases.size() > shown) {
    text += fmt::format("  and {} more\n", report.aliases.size() - shown);
  }
  return text;
}

}  // namespace

void entity(SessionState& session, std::string_view argument) {
  const std::string name(unquoted(argument));
  if (name.empty()) {
    session.fail(".entity takes a name");
    return;
  }
  const auto reports = report_entities(session.reader, name, kMostEntities);
  if (reports.empty()) {
    session.fail(fmt::format("nobody and nothing is known as '{}'", name));
    return;
  }
  for (const EntityReport& report : reports)
    session.standard_rows.write(described(report) + "\n");
  Filter filter = session.options.base;
  filter.entity.push_back(name);
  session.last = filter;
  RenderOptions& render = session.options.render;
  if (session.options.is_interactive) render.width = terminal_width();
  const Answered answered = answer(session.reader, filter, render, session.rows());
  session.rows_written += answered.rows;
  if (answered.is_partial) session.fail("stopped: not all facts are shown");
}

}  // namespace quern::command
