#include "query/prompt/command/arguments.h"

#include <fmt/format.h>

#include "query/plan/filter_language.h"
#include "query/plan/near_name.h"
#include "query/prompt/number.h"
#include "schema/trimmed.h"

namespace quern::command {

std::optional<Filter> filter_argument(SessionState& session,
                                      std::string_view line,
                                      const Filter& otherwise) {
  if (line.empty()) return otherwise;
  const auto parsed = parse_filter(line);
  if (const auto* const wrong = std::get_if<NotAFilter>(&parsed)) {
    session.fail_at(line, wrong->where, wrong->why);
    return std::nullopt;
  }
  return combined(session.options.base, std::get<Filter>(parsed));
}

FileArgument file_argument(std::string_view argument, std::string_view ending) {
  if (!argument.ends_with(ending)) return {argument, {}};
  const std::size_t space = argument.find_last_of(" \t");
  if (space == std::string_view::npos) return {{}, argument};
  return {trimmed(argument.substr(0, space)), argument.substr(space + 1)};
}

std::optional<FactContext> fact_argument(SessionState& session,
                                         std::string_view command,
                                         std::string_view number) {
  const auto wanted = read_number(number);
  if (!wanted) {
    session.fail(
        fmt::format("{} takes the number of a fact, the first column of the table", command));
    return std::nullopt;
  }
  auto found = find_fact(session.reader, *wanted);
  if (!found) session.fail(fmt::format("there is no fact {}", *wanted));
  return found;
}

Filter facts_about(const SessionState& session, std::string_view name) {
  Filter filter;
  filter.entity.emplace_back(name);
  return combined(session.options.base, filter);
}

void note_unknown(SessionState& session, std::string_view name) {
  session.note(fmt::format("no fact names '{}'{}", name, did_you_mean(session.reader, name)));
}

}  // namespace quern::command
