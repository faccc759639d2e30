#include "query/prompt/run.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <memory>
#include <string_view>
#include <system_error>
#include <unistd.h>

#include "query/prompt/completion.h"
#include "query/prompt/examples.h"
#include "query/prompt/init_file.h"
#include "query/prompt/interrupt.h"
#include "query/prompt/line_editor.h"
#include "query/prompt/next_line.h"
#include "query/prompt/session.h"
#include "query/render/display.h"
#include "schema/read/inspect.h"
#include "schema/trimmed.h"

namespace quern {
namespace {

// Longer lines are no filters; whoever pipes a file in by mistake is told so.
constexpr std::size_t kMaxLineBytes = 1U << 16U;

class ErrorOutput : public Output {
 public:
  void write(std::string_view text) override { std::cerr << text; }
  void finish() override { std::cerr.flush(); }
};

bool is_dumb_terminal() {
  const char* const terminal = std::getenv("TERM");
  return terminal == nullptr || std::string_view(terminal) == "dumb";
}

bool has_colour(const QueryOptions& options) {
  if (options.wants_colour_always) return true;
  const char* const no_colour = std::getenv("NO_COLOR");
  const bool is_refused = no_colour != nullptr && *no_colour != '\0';
  return options.wants_colour_where_terminal && options.output.empty() && !is_refused &&
         !is_dumb_terminal() && ::isatty(STDOUT_FILENO) == 1;
}

SessionOptions session_options(const QueryOptions& options, bool is_interactive) {
  SessionOptions session;
  session.render = options.render;
  session.render.width = terminal_width();
  session.render.has_colour = has_colour(options);
  session.base = options.filter;
  session.is_interactive = is_interactive;
  session.only_count = options.only_count;
  return session;
}

void greet(FactReader& reader) {
  const DatabaseSize size = database_size(reader);
  const std::size_t width = terminal_width();
  const std::string held =
      fmt::format("Quern {}: {} from {} in {}.", QUERN_VERSION, counted(size.facts, "fact"),
                  counted(size.documents, "document"), printable(reader.path().string()));
  std::string text = hanging("", held, width);
  for (const std::string& line : example_lines(reader))
    text += hanging("  ", printable(line), width);
  text += hanging("", "help shows what else a line may be; Ctrl-D leaves.", width);
  fmt::print("{}", text);
}

/// Runs the file that the command line names, else at a prompt the user's own. False after `.quit`.
bool run_first(const QueryOptions& options, bool is_prompt, Session& session) {
  if (!options.init.empty()) return run_init_file(options.init, session);
  const std::filesystem::path own = is_prompt ? init_path() : std::filesystem::path();
  std::error_code error;
  const bool is_there = !own.empty() && std::filesystem::is_regular_file(own, error);
  return !is_there || run_init_file(own, session);
}

void converse(FactReader& reader, Session& session) {
  const QueryInterrupter interrupter(reader);
  greet(reader);
  std::fflush(stdout);
  LineEditor editor(history_path(),
                    [&](std::string_view before) { return completed(reader, before); });
  while (const auto line = editor.next()) {
    if (!session.run(*line)) break;
    std::fflush(stdout);
  }
}

// One filter or command a line; a bad one is reported and the rest goes on. False: all are blank.
bool run_lines(std::istream& lines, Session& session) {
  bool was_asked = false;
  while (const auto line = next_line(lines, kMaxLineBytes)) {
    if (line->is_too_long) {
      throw std::runtime_error("standard input: a line is longer than any filter; give filters, "
                               "one a line");
    }
    was_asked = was_asked || !trimmed(line->text).empty();
    if (!session.run(line->text)) break;
  }
  return was_asked;
}

// Answers the lines of standard input, or else the command line; true: it was the command line.
// `quern-query -f csv` waits for no lines at a terminal, and asks for all facts where none come.
bool answer_without_prompt(const QueryOptions& options, Session& session) {
  const bool waits_for_lines =
      !options.has_question && !(options.has_output_option && ::isatty(STDIN_FILENO) == 1);
  const bool had_lines = waits_for_lines && run_lines(std::cin, session);
  if (had_lines || !(options.has_question || options.has_output_option)) return false;
  if (options.question.empty()) {
    session.show(options.filter);
  } else {
    session.ask(options.question);
  }
  return true;
}

void set_timeout(const QueryOptions& options, FactReader& reader) {
  if (!options.timeout_seconds) return;
  const std::chrono::duration<double> limit(*options.timeout_seconds);
  reader.set_deadline(std::chrono::steady_clock::now() +
                      std::chrono::duration_cast<std::chrono::steady_clock::duration>(limit));
}

/// Whether it was one answer, for which the whole run stands.
bool serve(const QueryOptions& options, bool is_prompt, FactReader& reader, Session& session) {
  if (!run_first(options, is_prompt, session)) return !is_prompt;
  if (!is_prompt) return answer_without_prompt(options, session);
  converse(reader, session);
  return false;
}

/// For the shells, which ask while a command is typed.
QueryStatus list_completions(std::string_view term, FactReader& reader) {
  for (const std::string& value : completed_values(reader, term))
    fmt::print("{}\n", printable(value));
  return QueryStatus::done;
}

}  // namespace

QueryStatus run_query(const QueryOptions& options) {
  FactReader reader(options.database);
  set_timeout(options, reader);
  if (!options.completed.empty()) return list_completions(options.completed, reader);
  const auto rows = options.output.empty() ? standard_output() : file_output(options.output);
  ErrorOutput errors;
  const bool is_terminal = ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1;
  const bool is_prompt = !options.has_question && !options.has_output_option && is_terminal;
  QuestionReader questions;
  Session session(reader, questions, session_options(options, is_prompt), *rows,
                  is_prompt ? *rows : errors);
  const bool is_one_answer = serve(options, is_prompt, reader, session);
  session.finish();
  if (session.had_error() && is_one_answer) return QueryStatus::not_done;
  rows->finish();
  if (session.had_error() && !is_prompt) return QueryStatus::not_done;
  const bool is_empty = session.rows() == 0 && !options.only_count;
  return options.fails_empty && is_empty ? QueryStatus::nothing_matched : QueryStatus::done;
}

}  // namespace quern
