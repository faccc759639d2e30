#include <algorithm>
#include <fmt/format.h>

#include "query/plan/near_name.h"
#include "query/plan/triple_language.h"
#include "query/prompt/answer.h"
#include "query/prompt/command/command.h"
#include "query/render/display.h"
#include "schema/read/entity_report.h"

namespace quern::command {
namespace {

constexpr std::size_t kMostAliases = 20;

std::string seen(const EntityReport& report) {
  if (report.first_seen.empty()) return {};
  if (report.first_seen == report.last_seen) return ", seen " + report.first_seen;
  return ", seen from " + report.first_seen + " to " + report.last_seen;
}

std::string described(const EntityReport& report, const std::string& title, std::size_t width) {
  std::string text =
      hanging("",
              fmt::format("{}{}{}{}", printable(report.name),
                          report.type.empty() ? "" : " (" + printable(report.type) + ")",
                          title.empty() ? "" : ", " + printable(title), seen(report)),
              width);
  text += hanging("  ",
                  fmt::format("subject of {}, object of {}, named within {}",
                              counted(report.as_subject, "fact"), counted(report.as_object, "fact"),
                              counted(report.within, "fact")),
                  width);
  const std::size_t shown = std::min(report.aliases.size(), kMostAliases);
  for (std::size_t i = 0; i < shown; ++i) {
    const AliasCount& alias = report.aliases[i];
    text += hanging("  ",
                    fmt::format("{}: {}, {} in {}", printable(alias.text), printable(alias.reasons),
                                counted(alias.count, "time"), counted(alias.documents, "document")),
                    width);
  }
  if (report.aliases.size() > shown) {
    text += fmt::format("  and {} more\n", report.aliases.size() - shown);
  }
  return text;
}

std::int64_t facts_of(const EntityReport& report) {
  return report.as_subject + report.as_object + report.within;
}

/// The best known first; whoever has few facts beside it is only counted.
std::string described(FactReader& reader,
                      const std::vector<EntityReport>& reports,
                      std::size_t width) {
  static constexpr std::int64_t kSmallShare = 20;
  std::string text;
  std::int64_t others = 0;
  for (const EntityReport& report : reports) {
    if (facts_of(report) * kSmallShare < facts_of(reports.front())) {
      ++others;
    } else {
      text += described(report, latest_title(reader, report.name), width) + '\n';
    }
  }
  if (others > 0) text += counted(others, "other") + " of that name, with few facts\n\n";
  return text;
}

/// Facts in both roles, the latest first; for a reader, twenty that the words state.
Filter latest_about(const SessionState& session, const std::string& name) {
  static constexpr std::int64_t kFacts = 20;
  Filter filter = session.options.base;
  filter.entity.push_back(name);
  if (filter.sort.empty()) filter.sort = "-date";
  if (session.options.render.format != Format::table) return filter;
  if (!filter.limit) filter.limit = kFacts;
  if (!filter.derived) filter.derived = false;  // Titles have been told by then.
  return filter;
}

}  // namespace

void entity(SessionState& session, std::string_view argument) {
  static constexpr std::size_t kMostEntities = 1'000;
  const std::string name(unquoted(argument));
  if (name.empty()) {
    session.fail(".entity takes a name");
    return;
  }
  const auto reports = report_entities(session.reader, name, kMostEntities);
  if (reports.empty()) {
    session.fail(fmt::format("nobody and nothing is known as '{}'{}", name,
                             did_you_mean(session.reader, name)));
    return;
  }
  const Filter filter = latest_about(session, name);
  session.last = filter;
  session.spoken_of.add({reports.front().name, reports.front().type});
  if (session.options.only_count) {
    session.rows().write(
        fmt::format("{}\n", count_rows(session.reader, filter, session.options.render)));
    return;
  }
  // Between rows for a program, words for a reader would be in the way.
  const bool is_to_be_read = session.options.render.format == Format::table || session.file;
  if (is_to_be_read) {
    session.standard_rows.write(described(session.reader, reports, session.options.render.width));
  }
  const Answered answered = answer(session.reader, filter, session.row_options(), session.rows());
  session.rows_written += answered.rows;
  if (answered.is_partial) session.fail("stopped: not all facts are shown");
  if (answered.has_more) {
    session.note(fmt::format("the latest {}; entity:\"{}\" shows all",
                             counted(answered.rows, "fact"), name));
  }
}

}  // namespace quern::command
