#include "schema/read/similar.h"

#include "query/prompt/command/arguments.h"
#include "query/prompt/command/command.h"
#include "query/prompt/command/show.h"

namespace quern::command {

void similar(SessionState& session, std::string_view number) {
  static constexpr std::size_t kRows = 20;
  const auto context = fact_argument(session, ".similar", number);
  if (!context) return;
  const auto most = static_cast<std::int64_t>(most_rows(session, kRows));
  const auto numbers = similar_facts(session.reader, context->fact.number, most);
  if (show_facts(session, numbers) == 0) session.reply("no fact shares a part with it");
}

}  // namespace quern::command
