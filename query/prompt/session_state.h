#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

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
};

/// What the lines of a session share; the prompt's commands read and change it. The database and
/// both outputs have to outlive it.
struct SessionState {
  SessionState(FactReader& database, SessionOptions with, Output& rows, Output& words)
      : reader(database), options(std::move(with)), standard_rows(rows), replies(words) {}

  FactReader& reader;
  SessionOptions options;
  Output& standard_rows;         ///< Rows go here unless `.output` names a file.
  Output& replies;               ///< What the program itself says.
  std::unique_ptr<Output> file;  ///< Of `.output`, or null.
  Filter last;                   ///< The last filter that was run.
  std::int64_t rows_written = 0;
  bool had_error = false;
  bool is_over = false;  ///< `.quit` was said.

  /// Where rows go now.
  [[nodiscard]] Output& rows() { return file ? *file : standard_rows; }

  /// A line on what is wrong, in printable characters.
  void fail(std::string_view why);

  /// A line that only a person at a terminal gets.
  void reply(std::string_view line);
};

}  // namespace quern
