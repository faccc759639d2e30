#pragma once

#include <filesystem>

#include <SQLiteCpp/SQLiteCpp.h>

namespace quern {

/// A fact database opened read-only and defensively: it may come from anywhere. Owns one
/// connection; use from one thread.
class FactReader {
 public:
  /// Throws StoreError if the file is missing, is not a Quern database, or comes from a newer
  /// version of this program.
  explicit FactReader(const std::filesystem::path& path);

  /// For the planner, which holds the other SQL of this project.
  [[nodiscard]] SQLite::Database& database() { return db_; }

 private:
  SQLite::Database db_;
};

}  // namespace quern
