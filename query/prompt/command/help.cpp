#include <fmt/format.h>

#include "query/prompt/command/command.h"

namespace quern::command {
namespace {

constexpr std::string_view kFilterHelp =
    R"(A line is a question in English, or a filter, all of whose conditions have to hold.

  Who declined to comment on the deal?   answers, with the sentences behind them

  subject:China predicate:"decline*"     whole words, any case; * and ? stand for letters
  China | declined to comment on | ?     the same as a pattern: subject | predicate | object
  polarity:negative modality:possible    what is denied; what only may be
  attributed-to:experts                  who says so; attributed:no for the article's own voice
  text:"cold war" since:2024-06          words of the sentence; date of the article

)";

}  // namespace

void help(SessionState& session, std::string_view /*argument*/) {
  std::string text(kFilterHelp);
  for (const Command& command : commands()) {
    text += fmt::format("  {:<22}{}\n", fmt::format("{} {}", command.name, command.argument),
                        command.help);
  }
  session.replies.write(text);
}

void quit(SessionState& session, std::string_view /*argument*/) {
  session.is_over = true;
}

}  // namespace quern::command
