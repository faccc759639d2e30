#include <algorithm>
#include <array>

#include "query/prompt/command/command.h"

namespace quern {
namespace {

constexpr std::array kCommands = {
    Command{".why", "N", "fact N in its paragraph, with where it comes from", ".why 12",
            command::why},
    Command{".similar", "N", "facts that share subject, object or predicate with fact N",
            ".similar 12", command::similar},
    Command{".facets", "FILTER",
            "facts by entity, predicate, speaker...; alone: of the last filter",
            ".facets entity:China since:2024", command::facets},
    Command{".conflicts", "FILTER", "what some say and others deny; alone: of all facts",
            ".conflicts subject:China", command::conflicts},
    Command{".corroborated", "FILTER", "what several sentences say, the best supported first",
            ".corroborated entity:China", command::corroborated},
    Command{".timeline", "NAME", "facts about NAME by date", ".timeline China", command::timeline},
    Command{".graph", "NAME FILE.svg", "facts about NAME as a picture; without a file: as text",
            ".graph China china.svg", command::graph},
    Command{".page", "FILTER FILE.html",
            "facts as a page for a browser; without a filter: of the last one",
            ".page entity:China china.html", command::page},
    Command{".sql", "SELECT...", "a statement of your own over the tables",
            ".sql SELECT name FROM entity LIMIT 5", command::sql},
    Command{".entity", "NAME", "who or what it is: its names and why, its latest facts",
            ".entity China", command::entity},
    Command{".edit", "LINE", "write a line in your editor; alone: the last one", ".edit",
            command::edit},
    Command{".columns", "LIST", "show these columns (subject,predicate,date); alone: the usual",
            ".columns subject,predicate,object,date", command::columns},
    Command{".limit", "N", "at most N rows an answer; alone: all; .limit usual: as at first",
            ".limit 20", command::limit},
    Command{".mode", "FORMAT", "how rows are written: table, csv, json...", ".mode csv",
            command::mode},
    Command{".output", "FILE", "rows go to FILE from now on; alone: back to the terminal",
            ".output facts.csv", command::output},
    Command{".timing", "ON|OFF", "how long each line takes; alone: the other way", ".timing on",
            command::timing},
    Command{".schema", "", "the database's tables, for SQL of your own", ".schema",
            command::schema},
    Command{".stats", "", "how much the database holds", ".stats", command::stats},
    Command{".help", "TOPIC", "about a command, a key, names, questions, filters or patterns",
            ".help filters", command::help},
    Command{".quit", "", "leave; so do exit and Ctrl-D", ".quit", command::quit},
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
