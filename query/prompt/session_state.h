#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include "query/prompt/spoken_of.h"
#include "query/render/output.h"
#include "query/render/renderer.h"
#include "schema/fact_reader.h"
#include "schema/filter.h"

namespace quern {

/// How a session shows things; the prompt's commands change it.
struct SessionOptions {
  RenderOptions render;
  Filter base;                  ///< Conditions that every line is joined with.
  bool is_interactive = false;  ///< A person at a terminal: replies beside the rows, and a pager.
  bool only_count = false;      ///< Numbers of rows instead of rows.
  bool shows_timing = false;    ///< How long each line took.
};

/// What the lines of a session share; the prompt's commands read and change it. The database and
/// both outputs have to outlive it.
struct SessionState {
  SessionState(FactReader& database, SessionOptions with, Output& rows, Output& words)
      : reader(database), options(std::move(with)), standard_rows(rows), replies(words) {}

  FactReader& reader;
  SessionOptions options;
  Output& standard_rows;            ///< Rows go here unless `.output` names a file.
  Output& replies;                  ///< What the program itself says.
  std::unique_ptr<Output> file;     ///< Of `.output`, or null.
  Filter last;                      ///< The last filter that was run.
  std::string asked;                ///< What is being answered, for the heading of a page.
  std::string last_line;            ///< The last line that was no `.edit`.
  std::deque<std::string> waiting;  ///< Lines that `.edit` left to be run next.
  SpokenOf spoken_of;               ///< Whom pronouns of the next question may mean.
  std::int64_t rows_written = 0;
  bool had_error = false;
  bool is_over = false;  ///< `.quit` was said.

  /// Where rows go now.
  [[nodiscard]] Output& rows() { return file ? *file : standard_rows; }

  /// How they look there: a file gets no colours.
  [[nodiscard]] RenderOptions row_options() const;

  /// A line on what is wrong, in printable characters.
  void fail(std::string_view why);

  /// The same, with a mark under what was not understood, where a person typed it. `where` is a
  /// part of `line`, or empty.
  void fail_at(std::string_view line, std::string_view where, std::string_view why);

  /// A line on what came of it, in printable characters: that nothing was found, or not all shown.
  void note(std::string_view what);

  /// A line that only a person at a terminal gets.
  void reply(std::string_view line);

 private:
  void say(std::string_view line);
};

}  // namespace quern
