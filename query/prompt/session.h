#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "query/prompt/session_state.h"
#include "query/question/question_reader.h"

namespace quern {

/// Lines of the prompt, or of a pipe, one after the other: each is a filter, a question in English,
/// or a command that begins with a dot. Keeps its mode, columns, limit and output between them.
class Session {
 public:
  /// All have to outlive the session. Rows and what commands show go to `rows` (or to the file
  /// that `.output` names), replies and errors to `replies`.
  Session(FactReader& reader,
          QuestionReader& questions,
          SessionOptions options,
          Output& rows,
          Output& replies);

  /// Carries out one line; false after `.quit`.
  bool run(std::string_view line);

  /// Runs a filter, without the conditions of the base, and shows its rows.
  void show(const Filter& filter);

  /// Answers a question in English, or shows whom a bare name means.
  void ask(const std::string& question);

  /// Closes the file of `.output`. Call at the end.
  void finish();

  [[nodiscard]] bool had_error() const { return state_.had_error; }
  [[nodiscard]] std::int64_t rows() const { return state_.rows_written; }

 private:
  void run_line(std::string_view line);
  void carry_out(std::string_view line);
  void run_command(std::string_view line);
  void run_filter(std::string_view line);

  SessionState state_;
  QuestionReader& questions_;
};

}  // namespace quern
