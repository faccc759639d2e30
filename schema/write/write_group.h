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
  /// A group ends with the first document that ends when it is `longest` old; zero: with each.
  WriteGroup(Database& database, std::chrono::milliseconds longest);

  /// Starts a group, unless one runs. True: another program has written since the last one, so ids
  /// that were remembered may be those of other rows.
  [[nodiscard]] bool begin();

  void end_document();

  /// Commits what has begun.
  void end();

  void roll_back() noexcept;

  /// Puts what the log holds into the file, so that one file is left.
  void fold_log();

 private:
  using Clock = std::chrono::steady_clock;

  [[nodiscard]] bool is_open() const;
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
