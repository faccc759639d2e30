#include "schema/read/timeline.h"

#include <fmt/format.h>

#include "query/prompt/command/arguments.h"
#include "query/prompt/command/command.h"
#include "query/prompt/command/show.h"
#include "query/render/display.h"

namespace quern::command {

void timeline(SessionState& session, std::string_view name) {
  static constexpr std::size_t kRows = 1'000;
  if (name.empty()) {
    session.fail(".timeline takes a name, such as .timeline China");
    return;
  }
  const auto numbers = facts_by_date(session.reader, facts_about(session, name));
  const std::size_t shown = std::min(numbers.size(), most_rows(session, kRows));
  show_facts(session, std::span(numbers).first(shown),
             "date,time,number,subject,predicate,object,qualifier");
  if (numbers.empty()) {
    note_unknown(session, name);
  } else if (shown < numbers.size()) {
    session.reply(fmt::format("the first {} of {}; .limit N shows more", shown,
                              counted(static_cast<std::int64_t>(numbers.size()), "fact")));
  }
}

}  // namespace quern::command
