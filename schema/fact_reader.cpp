#include "schema/fact_reader.h"

#include <sqlite3.h>
#include <string>
#include <utility>

#include "schema/migrations/migrations.h"
#include "schema/pattern.h"
#include "schema/postgres/server.h"

namespace quern {
namespace {

constexpr int kBusyMilliseconds = 5'000;

/// What a database from elsewhere may ask of this program.
constexpr std::pair<int, int> kLimits[] = {
    {SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024},
    {SQLITE_LIMIT_SQL_LENGTH, 100'000},
    {SQLITE_LIMIT_COLUMN, 100},
    {SQLITE_LIMIT_EXPR_DEPTH, 200},
    {SQLITE_LIMIT_COMPOUND_SELECT, 50},
    {SQLITE_LIMIT_VDBE_OP, 100'000},
    {SQLITE_LIMIT_FUNCTION_ARG, 10},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1'000},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 1'000},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
};

void harden(SQLite::Database& database) {
  sqlite3* const handle = database.getHandle();
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  for (const auto& [limit, value] : kLimits) {
    sqlite3_limit(handle, limit, value);
  }
  database.exec("PRAGMA query_only = on");
  database.exec("PRAGMA cell_size_check = on");
  // No mmap_size: a file cut short under a map ends the program, where a read gives an error.
  database.exec("PRAGMA mmap_size = 0");
  database.exec("PRAGMA cache_size = -49152");  // KiB
}

/// "file:" address of the path, for what a path alone cannot say.
std::string address_of(const std::filesystem::path& path, const char* parameters) {
  static constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-";
  static constexpr std::string_view kHex = "0123456789ABCDEF";
  static constexpr unsigned kHalf = 4;
  static constexpr unsigned kHalfMask = 15;
  std::string address = "file:";
  for (const char letter : std::filesystem::absolute(path).string()) {
    if (kPlain.find(letter) != std::string_view::npos) {
      address += letter;
      continue;
    }
    const auto byte = static_cast<unsigned char>(letter);
    address += '%';
    address += kHex[byte >> kHalf];
    address += kHex[byte & kHalfMask];
  }
  return address + parameters;
}

bool has_content(const std::filesystem::path& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  return !error && size > 0;
}

void check_file(const std::filesystem::path& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) {
    if (error && error != std::errc::no_such_file_or_directory) {
      throw StoreError(path.string() + ": cannot be opened (" + error.message() + ")");
    }
    throw StoreError(path.string() +
                     ": no such file; fill it with quern-ingest, or name another with --db");
  }
  if (std::filesystem::is_directory(status)) {
    throw StoreError(path.string() + ": is a folder; name a file with --db");
  }
  if (!std::filesystem::is_regular_file(status)) {
    throw StoreError(path.string() + ": is not a regular file; name another with --db");
  }
  if (std::filesystem::file_size(path, error) == 0 && !has_content(path.string() + "-wal")) {
    throw StoreError(path.string() +
                     ": is empty; fill it with quern-ingest --db, or name another with --db");
  }
}

/// Opens the file and reads from it: SQLite notices only then what it cannot do.
SQLite::Database tried(const std::string& name, int flags) {
  SQLite::Database database(name, SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX | flags,
                            kBusyMilliseconds);
  harden(database);
  database.execAndGet("SELECT count(*) FROM sqlite_schema");
  return database;
}

SQLite::Database opened(const std::filesystem::path& path) {
  check_file(path);
  try {
    return tried(std::filesystem::absolute(path).string(), 0);
  } catch (const SQLite::Exception& refusal) {
    static constexpr int kPrimaryCode = 0xff;
    const int code = refusal.getErrorCode() & kPrimaryCode;
    if (code != SQLITE_CANTOPEN && code != SQLITE_READONLY) throw store_error(path, refusal);
    if (has_content(path.string() + "-wal") || has_content(path.string() + "-journal")) {
      throw StoreError(
          path.string() +
          ": a write to it was cut short; run quern-ingest --db on it once to mend it");
    }
    // Marked for a write-ahead log, but there is none, and none can be made here (a medium that
    // cannot be written): the file alone is complete.
    try {
      return tried(address_of(path, "?immutable=1"), SQLite::OPEN_URI);
    } catch (const SQLite::Exception&) {
      throw store_error(path, refusal);
    }
  }
}

void check_version(const std::filesystem::path& path, SQLite::Database& database) {
  if (database.execAndGet("PRAGMA application_id").getInt() != kApplicationId) {
    throw StoreError(path.string() +
                     ": is a database, but not one of Quern's; name another file with --db");
  }
  const int version = database.execAndGet("PRAGMA user_version").getInt();
  const auto newest = static_cast<int>(migrations().size());
  if (version < 1) throw no_version(path);
  if (version > newest) {
    throw StoreError(path.string() +
                     ": was written by a newer version of Quern; use that version to read it");
  }
  if (version < newest) {
    throw StoreError(path.string() +
                     ": was written by an older version of Quern; run quern-ingest --db on it "
                     "once to bring it up to date");
  }
}

Database opened_store(const std::filesystem::path& path) {
  if (is_server_address(path.string())) return Database(readable_server(path));
  SQLite::Database file = opened(path);
  try {
    check_version(path, file);
    register_pattern_matches(file.getHandle());
  } catch (const SQLite::Exception& refusal) {
    throw store_error(path, refusal);
  }
  return Database(std::move(file));
}

}  // namespace

FactReader::FactReader(const std::filesystem::path& path) : path_(path), db_(opened_store(path)) {
  if (db_.server() != nullptr) path_ = shown_address(path.string());
}

FactReader::~FactReader() = default;

std::string FactReader::name() const {
  return db_.server() != nullptr ? db_.server()->database_name() : path_.filename().string();
}

void FactReader::interrupt() noexcept {
  if (db_.server() != nullptr) return db_.server()->interrupt();
  sqlite3_interrupt(db_.file().getHandle());
}

void FactReader::set_deadline(std::optional<std::chrono::steady_clock::time_point> deadline) {
  static constexpr int kStepsBetweenChecks = 10'000;  // Under a millisecond.
  deadline_ = deadline;
  if (db_.server() != nullptr) return db_.server()->set_deadline(deadline);
  sqlite3_progress_handler(
      db_.file().getHandle(), deadline ? kStepsBetweenChecks : 0,
      [](void* reader) {
        const auto& limit = static_cast<const FactReader*>(reader)->deadline_;
        return limit && std::chrono::steady_clock::now() >= *limit ? 1 : 0;
      },
      this);
}

}  // namespace quern
