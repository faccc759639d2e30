#include "schema/read/seen_names.h"

#include <sqlite3.h>

#include <SQLiteCpp/SQLiteCpp.h>

namespace quern {
namespace {

SQLite::Database temporary_database() {
  SQLite::Database database("", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec("PRAGMA journal_mode = off");
  database.exec("PRAGMA cache_size = -8192");  // KiB
  database.exec("CREATE TABLE seen (name TEXT PRIMARY KEY) WITHOUT ROWID");
  database.exec("BEGIN");
  return database;
}

}  // namespace

SeenNames::SeenNames()
    : names_(temporary_database()), insert_(names_, "INSERT OR IGNORE INTO seen VALUES (:name)") {}

bool SeenNames::add(std::string_view name) {
  insert_.run(name);
  return sqlite3_changes(names_.getHandle()) > 0;
}

}  // namespace quern
