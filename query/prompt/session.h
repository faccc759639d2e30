#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "query/plan/select.h"
#include "query/question/question_reader.h"
#include "query/render/renderer.h"

namespace quern {

/// How a session shows things; the prompt's commands change it.
struct SessionOptions {
  RenderOptions render;
  Filter base;                  ///< Conditions that every line is joined with.
  bool is_interactive = false;  ///< A person at a terminal: replies beside the rows, and a pager.
  bool only_count = false;      ///< Numbers of rows instead of rows.
};

/// Names of the prompt's commands (".help"), for completion.
[[nodiscard]] std::vector<std::string> command_names();

/// Lines of the prompt, or of a pipe, one after the other: each is a filter, a question in English,
/// or a command that begins with a dot. Keeps its mode, columns, limit and output between them.
class Session {
 public:
  /// Both have to outlive the session. Rows and what commands show go to `rows` (or to the file
  /// that
  /// `.output` names), replies and errors to `replies`.
  Session(FactReader& reader, SessionOptions options, Output& rows, Output& replies);

  /// Carries out one line; false after `.quit`.
  bool run(std::string_view line);

  /// Runs a filter, without the conditions of the base, and shows its rows.
  void show(const Filter& filter);

  /// Answers a question in English.
  void ask(const std::string& question);

  /// Closes the file of `.output`. Call at the end.
  void finish();

  [[nodiscard]] bool had_error() const { return had_error_; }
  [[nodiscard]] std::int64_t rows() const { return rows_written_; }

 private:
  bool run_command(std::string_view line);
  void run_filter(std::string_view line);
  void show_help();
  void show_fact(std::string_view number);
  void set_mode(std::string_view name);
  void set_output(std::string_view path);
  void set_columns(std::string_view list);
  void set_limit(std::string_view number);
  void show_stats();
  void fail(std::string_view why);
  void reply(std::string_view line);
  [[nodiscard]] Output& current_rows();

  FactReader& reader_;
  SessionOptions options_;
  Output& rows_;
  Output& replies_;
  std::unique_ptr<Output> file_;
  QuestionReader questions_;
  bool had_error_ = false;
  std::int64_t rows_written_ = 0;
};

}  // namespace quern
