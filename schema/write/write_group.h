#pragma once

#include <chrono>
#include <cstdint>

#include "schema/database.h"
#include "schema/statement.h"

namespace quern {

/// The transaction that documents are written in, one or several of them, and the write-ahead log
/// that it goes to. The database outlives it. Every refusal is a SQLite::Exception.
class WriteGroup {
 public:
  /// A group is due when it is `longest` old.
  WriteGroup(Database& database, std::chrono::milliseconds longest);

  /// Starts a group, unless one runs. True: another program has written since the last one, so ids
  /// that were remembered may be those of other rows.
  [[nodiscard]] bool begin();

  /// Whether it is time to end it.
  [[nodiscard]] bool is_due() const;

  /// Commits what has begun.
  void end();

  void roll_back() noexcept;

  /// Puts what the log holds into the file, so that one file is left.
  void fold_log();

  [[nodiscard]] bool is_open() const;

 private:
  using Clock = std::chrono::steady_clock;

  void start_log();
  void start();
  [[nodiscard]] bool has_foreign_change();

  Database* database_;
  std::chrono::milliseconds longest_;
  Statement version_;
  bool has_log_ = false;
  std::int64_t seen_version_ = -1;
  Clock::time_point start_;
};

}  // namespace quern
