#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/article/article.h"

namespace quern {

/// What a run has come to so far.
struct Totals {
  std::size_t documents = 0;  ///< Read and dealt with; the sum of the next three for a database.
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t unchanged = 0;
  std::size_t skipped = 0;    ///< Inputs, or parts of them, that were passed over.
  std::size_t facts = 0;      ///< Stored or written.
  std::size_t words = 0;      ///< Of the documents that were analysed.
  double seconds = 0.0;       ///< Since the run began.
  bool is_cut_short = false;  ///< Whoever read the output wanted no more.
};

/// How far the input is read; total_bytes 0 means that nobody knows.
struct InputPosition {
  std::uint64_t consumed_bytes = 0;
  std::uint64_t total_bytes = 0;
};

/// The text with control characters, which would play on a terminal, as question marks.
[[nodiscard]] std::string without_controls(std::string_view text);

/// A number with commas between thousands ("5,310").
[[nodiscard]] std::string with_commas(std::uint64_t number);

/// What a run says when it ends: "12 documents: 3 added, 1 replaced, 8 unchanged; 412 facts, 5,310
/// words in 0.9 s". Without a database the middle part is left out.
[[nodiscard]] std::string summary_of(const Totals& totals, bool to_database);

/// The progress line, at most `columns` wide: share done, documents, words per second, facts, time
/// left. Parts that do not fit, or are not known, are left out.
[[nodiscard]] std::string progress_of(const Totals& totals,
                                      InputPosition position,
                                      std::size_t columns);

/// How much the program says beside what went wrong.
enum class Verbosity : std::uint8_t { quiet, normal, verbose };

/// Standard error: lines of what went wrong, and a progress line below them where it is a terminal.
/// Use from one thread.
class Console {
 public:
  explicit Console(Verbosity verbosity);

  /// "quern-ingest: news/a.txt: empty; nothing to read".
  void report(const Skipped& skipped);

  /// A line for everybody, unless quiet.
  void note(std::string_view line);

  /// A line for whoever asked for more.
  void detail(std::string_view line);

  /// Draws the progress line anew, a few times a second.
  void show_progress(const Totals& totals, InputPosition position);

  /// Takes the progress line away.
  void clear_progress();

 private:
  void write_line(std::string_view line);

  Verbosity verbosity_;
  bool shows_progress_;
  bool is_drawn_ = false;
  std::chrono::steady_clock::time_point last_drawn_;
};

}  // namespace quern
