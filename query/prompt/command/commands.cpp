#include <algorithm>
#include <array>

#include "query/prompt/command/command.h"

namespace quern {
namespace {

constexpr std::array kCommands = {
    Command{".why", "N", "fact N in its paragraph, with where it comes from", command::why},
    Command{".similar", "N", "facts that share subject, object or predicate with fact N",
            command::similar},
    Command{".facets", "FILTER",
            "facts by entity, predicate, speaker...; alone: of the last filter", command::facets},
    Command{".conflicts", "FILTER", "what some say and others deny; alone: of all facts",
            command::conflicts},
    Command{".corroborated", "FILTER", "what several sentences say, the best supported first",
            command::corroborated},
    Command{".timeline", "NAME", "facts about NAME by date", command::timeline},
    Command{".graph", "NAME FILE.svg", "facts about NAME as a picture; without a file: as text",
            command::graph},
    Command{".sql", "SELECT...", "a statement of your own over the tables", command::sql},
    Command{".entity", "NAME", "who or what it is: its names and why, its facts in both roles",
            command::entity},
    Command{".columns", "LIST", "show these columns (subject,predicate,date); alone: the usual",
            command::columns},
    Command{".limit", "N", "at most N rows an answer; alone: all", command::limit},
    Command{".mode", "FORMAT", "how rows are written: table, csv, json...", command::mode},
    Command{".output", "FILE", "rows go to FILE from now on; alone: back to the terminal",
            command::output},
    Command{".schema", "", "the database's tables, for SQL of your own", command::schema},
    Command{".stats", "", "how much the database holds", command::stats},
    Command{".help", "", "this page", command::help},
    Command{".quit", "", "leave; so does Ctrl-D", command::quit},
};

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

const Command* find_command(std::string_view name) {
  const auto* const found =
      std::find_if(kCommands.begin(), kCommands.end(),
                   [&](const Command& command) { return command.name == name; });
  return found == kCommands.end() ? nullptr : found;
}

std::vector<std::string> command_names() {
  std::vector<std::string> names;
  names.reserve(kCommands.size());
  for (const Command& command : kCommands)
    names.emplace_back(command.name);
  return names;
}

}  // namespace quern
