#include "schema/database.h"

#include <utility>

namespace quern {

Database::Database(SQLite::Database file)
    : file_(std::make_unique<SQLite::Database>(std::move(file))), dialect_(sqlite_dialect()) {}

Database::Database(std::unique_ptr<PostgresConnection> server)
    : server_(std::move(server)), dialect_(postgres_dialect()) {}

Snapshot::Snapshot(Database& database) : database_(&database) {
  if (database.server() != nullptr) {
    database.server()->begin_snapshot();
  } else {
    database.file().exec("BEGIN");
  }
}

Snapshot::~Snapshot() {
  if (database_->server() != nullptr) {
    database_->server()->end_snapshot();
  } else {
    database_->file().tryExec("ROLLBACK");
  }
}

}  // namespace quern
