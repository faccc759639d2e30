#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "query/render/renderer.h"
#include "schema/filter.h"

namespace quern {

/// What the program's exit status says.
enum class QueryStatus : std::uint8_t {
  done = 0,
  not_done = 1,
  wrong_command_line = 2,
  nothing_matched = 3  ///< Only with --fail-empty.
};

/// What the command line asks for.
struct QueryOptions {
  std::string database;
  Filter filter;
  std::string question;       ///< In English, or empty.
  bool has_question = false;  ///< A filter or question stands on the command line: no prompt.
  /// How rows are written, or which part of them, is said: all facts are meant where nobody asks.
  bool has_output_option = false;
  RenderOptions render;
  bool wants_colour_where_terminal = true;
  bool wants_colour_always = false;
  bool only_count = false;
  bool fails_empty = false;
  std::string init;         ///< File of lines to run first; empty: at a prompt, the user's own.
  std::string completed;    ///< "subject:Ch": only what may stand there is asked; or empty.
  bool serves_mcp = false;  ///< A program asks, over standard input and output.
  std::string output;       ///< File for the rows; empty: standard output.
  std::optional<double> timeout_seconds;
};

/// Reads the command line. Where there is nothing left to do, it has written help or version to
/// standard output, or one line on what is wrong to standard error, and gives the exit status.
[[nodiscard]] std::variant<QueryOptions, QueryStatus> read_query_command_line(
    int argc, const char* const* argv);

}  // namespace quern
