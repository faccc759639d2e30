#include "schema/write/writable_database.h"

#include <sqlite3.h>
#include <string>
#include <system_error>

#include <SQLiteCpp/SQLiteCpp.h>

#include "schema/hash.h"
#include "schema/migrations/migrations.h"
#include "schema/store_error.h"

namespace quern {
namespace {

/// How long a second writer waits for the first one's document.
constexpr int kBusyMilliseconds = 10'000;

SQLite::Database opened(const std::filesystem::path& path) {
  // Nobody asks how much memory SQLite has, and to count it takes a lock at each allocation.
  // Refused, and of no account, where another database is open.
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    throw StoreError(path.string() + ": is a folder; name a file with --db");
  }
  const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
  if (path != ":memory:" && !std::filesystem::is_directory(folder, ignored)) {
    throw StoreError(path.string() + ": its folder is missing; make " + folder.string() + " first");
  }
  // Made absolute, for SQLite would read "file:..." as an address.
  const std::string name =
      path == ":memory:" ? path.string() : std::filesystem::absolute(path).string();
  return {name, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX,
          kBusyMilliseconds};
}

int pragma(SQLite::Database& database, const char* sql) {
  return database.execAndGet(sql).getInt();
}

/// Whether nothing was ever put into it.
bool is_blank(SQLite::Database& database) {
  return pragma(database, "PRAGMA application_id") == 0 &&
         pragma(database, "SELECT count(*) FROM sqlite_schema") == 0;
}

void refuse_foreign(const std::filesystem::path& path, SQLite::Database& database) {
  if (pragma(database, "PRAGMA application_id") != kApplicationId) {
    throw StoreError(path.string() +
                     ": is a database, but not one of Quern's; name another file with --db");
  }
  if (pragma(database, "PRAGMA user_version") < 1) throw no_version(path);
  if (pragma(database, "PRAGMA user_version") > static_cast<int>(migrations().size())) {
    throw StoreError(path.string() +
                     ": was written by a newer version of Quern; use that version to fill it");
  }
}

/// text_hash() for migrations.
void add_text_hash(SQLite::Database& database) {
  database.createFunction("text_hash", 1, true, nullptr,
                          [](sqlite3_context* context, int /*count*/, sqlite3_value** values) {
                            const void* const bytes = sqlite3_value_blob(values[0]);
                            const int size = sqlite3_value_bytes(values[0]);
                            const std::string_view text(static_cast<const char*>(bytes),
                                                        static_cast<std::size_t>(size));
                            sqlite3_result_int(context, text_hash(text));
                          });
}

/// Brings the tables up to date. Another program that does the same at once is waited for.
void migrate(const std::filesystem::path& path, SQLite::Database& database) {
  if (!is_blank(database)) refuse_foreign(path, database);
  const auto newest = static_cast<int>(migrations().size());
  if (pragma(database, "PRAGMA user_version") == newest) return;

  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  if (is_blank(database)) {
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  } else {
    refuse_foreign(path, database);
  }
  add_text_hash(database);
  for (int version = pragma(database, "PRAGMA user_version"); version < newest; ++version) {
    database.exec(migrations()[static_cast<std::size_t>(version)]);
    database.exec("PRAGMA user_version = " + std::to_string(version + 1));
  }
  transaction.commit();
}

void tune(SQLite::Database& database, Durability durability) {
  // What building an index sorts may be larger than memory.
  database.exec("PRAGMA temp_store = file");
  database.exec("PRAGMA cache_size = -131072");  // KiB: 128 MB, most of what ingest may take.
  // In the write-ahead log, `normal` leaves the sync to the checkpoint: a kill loses nothing.
  database.exec(durability == Durability::kill ? "PRAGMA synchronous = normal"
                                               : "PRAGMA synchronous = full");
  database.exec("PRAGMA wal_autocheckpoint = 16384");  // Pages: 64 MB.
  database.exec("PRAGMA cell_size_check = on");
  // Debian's SQLite overwrites what it deletes; nothing here needs it.
  database.exec("PRAGMA secure_delete = off");
}

}  // namespace

SQLite::Database writable_database(const std::filesystem::path& path, Durability durability) {
  try {
    SQLite::Database database = opened(path);
    tune(database, durability);
    migrate(path, database);
    return database;
  } catch (const SQLite::Exception& refusal) {
    throw store_error(path, refusal);
  }
}

}  // namespace quern
