#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/prompt/session_state.h"

namespace quern {

/// Carries out a command with what stands behind its name, without spaces at its ends. Throws as
/// select_facts does.
using RunCommand = void (*)(SessionState& session, std::string_view argument);

/// A command of the prompt: a word that begins with a dot.
struct Command {
  std::string_view name;
  std::string_view argument;  ///< What it takes, as `.help` shows it.
  std::string_view help;
  std::string_view example;
  RunCommand run;
};

/// All commands in the order of `.help`. Each is declared below and defined in a file of its own.
[[nodiscard]] std::span<const Command> commands();

/// The command of that name, or null.
[[nodiscard]] const Command* find_command(std::string_view name);

/// Names of all commands, for completion.
[[nodiscard]] std::vector<std::string> command_names();

/// What `.help` has a page on: ways to ask, commands without their dot, keys of filters.
[[nodiscard]] std::vector<std::string> help_topics();

namespace command {

void columns(SessionState& session, std::string_view list);
void conflicts(SessionState& session, std::string_view line);
void corroborated(SessionState& session, std::string_view line);
void facets(SessionState& session, std::string_view line);
void graph(SessionState& session, std::string_view argument);
void edit(SessionState& session, std::string_view line);
void entity(SessionState& session, std::string_view argument);
void help(SessionState& session, std::string_view topic);
void limit(SessionState& session, std::string_view number);
void mode(SessionState& session, std::string_view name);
void page(SessionState& session, std::string_view argument);
void output(SessionState& session, std::string_view path);
void quit(SessionState& session, std::string_view argument);
void schema(SessionState& session, std::string_view argument);
void similar(SessionState& session, std::string_view number);
void sql(SessionState& session, std::string_view statement);
void stats(SessionState& session, std::string_view argument);
void timing(SessionState& session, std::string_view argument);
void timeline(SessionState& session, std::string_view name);
void why(SessionState& session, std::string_view number);

}  // namespace command
}  // namespace quern
