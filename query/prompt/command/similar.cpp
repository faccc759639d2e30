#include "query/plan/similar.h"

#include <fmt/format.h>

#include "query/plan/select.h"
#include "query/prompt/command/command.h"
#include "query/prompt/command/show.h"
#include "query/prompt/number.h"

namespace quern::command {

void similar(SessionState& session, std::string_view number) {
  static constexpr std::size_t kRows = 20;
  const auto wanted = read_number(number);
  if (!wanted) {
    session.fail(".similar takes the number of a fact, the first column of the table");
    return;
  }
  if (!find_fact(session.reader, *wanted)) {
    session.fail(fmt::format("there is no fact {}", *wanted));
    return;
  }
  const auto most = static_cast<std::int64_t>(most_rows(session, kRows));
  const auto numbers = similar_facts(session.reader, *wanted, most);
  if (show_facts(session, numbers) == 0) session.reply("no fact shares a part with it");
}

}  // namespace quern::command
