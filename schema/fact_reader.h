#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "schema/database.h"
#include "schema/store_error.h"

namespace quern {

/// A fact database, a file or a server's, opened read-only and defensively: it may come from
/// anywhere. Owns one connection; use from one thread, interrupt() apart.
class FactReader {
 public:
  /// `path`: a file's, or "postgresql://…". Throws StoreError if it is missing, is no Quern
  /// database, or comes from another version of this program.
  explicit FactReader(const std::filesystem::path& path);
  ~FactReader();
  FactReader(const FactReader&) = delete;
  FactReader& operator=(const FactReader&) = delete;
  FactReader(FactReader&&) = delete;
  FactReader& operator=(FactReader&&) = delete;

  /// Stops the query that runs now, if one does: it throws. May be called from a signal handler or
  /// another thread while this object lives.
  void interrupt() noexcept;

  /// Queries that still run at that time are stopped, as by interrupt(). Nothing: no limit.
  void set_deadline(std::optional<std::chrono::steady_clock::time_point> deadline);

  [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> deadline() const {
    return deadline_;
  }

  /// For the planner, which holds the other SQL of this project.
  [[nodiscard]] Database& database() { return db_; }
  /// A server's address is without its password.
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  /// The file's without its folder, or that of the server's database.
  [[nodiscard]] std::string name() const;

 private:
  std::filesystem::path path_;
  Database db_;
  std::optional<std::chrono::steady_clock::time_point> deadline_;
};

}  // namespace quern
