#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include <SQLiteCpp/Database.h>

#include "schema/dialect.h"
#include "schema/postgres/connection.h"

namespace quern {

/// A connection to a store: a SQLite file or a PostgreSQL server. Its statements (see
/// schema/statement.h) are used alike. For one thread.
class Database {
 public:
  explicit Database(SQLite::Database file);
  explicit Database(std::unique_ptr<PostgresConnection> server);

  /// Where the stores differ in their SQL.
  [[nodiscard]] const Dialect& dialect() const { return *dialect_; }

  /// Null for a file.
  [[nodiscard]] PostgresConnection* server() const { return server_.get(); }
  /// Precondition: it is a file.
  [[nodiscard]] SQLite::Database& file() const { return *file_; }

 private:
  std::unique_ptr<SQLite::Database> file_;
  std::unique_ptr<PostgresConnection> server_;
  std::unique_ptr<Dialect> dialect_;
};

/// While it lives, all is read from one state of the database.
class Snapshot {
 public:
  explicit Snapshot(Database& database);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;
  Snapshot(Snapshot&&) = delete;
  Snapshot& operator=(Snapshot&&) = delete;

 private:
  Database* database_;
};

}  // namespace quern
