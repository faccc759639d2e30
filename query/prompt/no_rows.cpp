#include "query/prompt/no_rows.h"

#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "query/plan/conditions_of.h"
#include "query/plan/join.h"
#include "query/plan/no_match.h"
#include "query/plan/triple_language.h"
#include "schema/read/select.h"

namespace quern {
namespace {

std::vector<std::string> why_none_fit(FactReader& reader, const Filter& filter) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < filter.patterns.size(); ++i) {
    const Filter pattern = filter_of_pattern(filter, i);
    if (estimate_facts(reader, pattern, 1) > 0) continue;
    lines.push_back(fmt::format("no fact matches '{}'", to_string(filter.patterns[i])));
    for (std::string& reason : why_none(reader, pattern))
      lines.push_back(std::move(reason));
  }
  if (lines.empty()) lines.emplace_back("each pattern has facts; ask for fewer of them at once");
  return lines;
}

}  // namespace

std::vector<std::string> why_no_rows(FactReader& reader, const Filter& filter) {
  const std::string asked = filter_text(filter);
  std::vector<std::string> lines;
  if (!filter.patterns.empty()) {
    lines = why_none_fit(reader, filter);
    lines.insert(lines.begin(), fmt::format("no facts fit together for '{}'", asked));
  } else if (asked.empty()) {
    lines = {"there are no facts; quern-ingest adds them"};
  } else {
    lines = why_none(reader, filter);
    if (lines.empty()) lines = {"write * for letters, or give fewer conditions"};
    lines.insert(lines.begin(), fmt::format("no fact matches '{}'", asked));
  }
  return lines;
}

void explain_no_rows(SessionState& state, const Filter& filter) {
  const std::vector<std::string> lines = why_no_rows(state.reader, filter);
  if (state.options.is_interactive) {
    for (const std::string& line : lines)
      state.note(line);
  } else {
    state.note(fmt::format("{}", fmt::join(lines, "; ")));
  }
}

}  // namespace quern
