#include "query/plan/conflicts.h"

#include <fmt/format.h>

#include "query/prompt/command/arguments.h"
#include "query/prompt/command/command.h"
#include "query/prompt/command/show.h"
#include "query/render/display.h"

namespace quern::command {

void conflicts(SessionState& session, std::string_view line) {
  static constexpr std::size_t kRows = 1'000;
  const auto filter = filter_argument(session, line, session.options.base);
  if (!filter) return;
  const Conflicts found = find_conflicts(session.reader, *filter, most_rows(session, kRows));
  if (found.conflicts == 0) {
    session.reply("nothing contradicts anything");
    return;
  }
  const std::int64_t rows =
      show_facts(session, found.numbers, "number,subject,predicate,object,qualifier,date,document");
  session.reply(
      fmt::format("{} in {}", counted(found.conflicts, "conflict"), counted(rows, "row")));
}

}  // namespace quern::command
