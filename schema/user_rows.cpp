#include "schema/user_rows.h"

#include <sqlite3.h>

#include "schema/postgres/user_rows.h"

namespace quern {
namespace {

/// SQLite's authorizer: reading tables and calling functions is all that a statement may do.
int allow_reading(void* /*context*/,
                  int action,
                  const char* /*first*/,
                  const char* second,
                  const char* /*database*/,
                  const char* /*trigger*/) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE: return SQLITE_OK;
    case SQLITE_FUNCTION:
      return second != nullptr && std::string_view(second) == "load_extension" ? SQLITE_DENY
                                                                               : SQLITE_OK;
    default: return SQLITE_DENY;
  }
}

/// While it lives, the connection only reads, and values are of bounded size.
class Guard {
 public:
  explicit Guard(sqlite3* handle) : handle_(handle) {
    static constexpr int kLongestValue = 16 * 1024 * 1024;
    longest_ = sqlite3_limit(handle_, SQLITE_LIMIT_LENGTH, kLongestValue);
    sqlite3_set_authorizer(handle_, allow_reading, nullptr);
  }
  ~Guard() {
    sqlite3_set_authorizer(handle_, nullptr, nullptr);
    sqlite3_limit(handle_, SQLITE_LIMIT_LENGTH, longest_);
  }
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;
  Guard(Guard&&) = delete;
  Guard& operator=(Guard&&) = delete;

 private:
  sqlite3* handle_;
  int longest_ = 0;
};

struct Finalize {
  void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

[[noreturn]] void refuse(sqlite3* handle) {
  static constexpr int kPrimaryCode = 0xff;
  const int code = sqlite3_errcode(handle) & kPrimaryCode;
  const std::string why = sqlite3_errmsg(handle);
  if (code == SQLITE_AUTH) throw UserSqlError(".sql only reads: " + why);
  if (code == SQLITE_INTERRUPT || code == SQLITE_CORRUPT || code == SQLITE_NOTADB ||
      code == SQLITE_IOERR) {
    throw SQLite::Exception(handle, code);
  }
  throw UserSqlError(why);
}

Prepared prepared(sqlite3* handle, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const char* rest = nullptr;
  if (sqlite3_prepare_v2(handle, sql.data(), static_cast<int>(sql.size()), &statement, &rest) !=
      SQLITE_OK) {
    refuse(handle);
  }
  Prepared owned(statement);
  const std::string_view left(rest, static_cast<std::size_t>(sql.data() + sql.size() - rest));
  if (left.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
    throw UserSqlError(".sql takes one statement");
  }
  if (!owned) throw UserSqlError(".sql takes a SELECT over the tables that .schema shows");
  return owned;
}

class SqliteUserRows : public UserRows {
 public:
  SqliteUserRows(sqlite3* handle, std::string_view sql)
      : guard_(handle), statement_(prepared(handle, sql)) {}

  bool step() override {
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) refuse(sqlite3_db_handle(statement_.get()));
    has_row_ = code == SQLITE_ROW;
    return has_row_;
  }

  [[nodiscard]] std::vector<SqlColumn> columns() const override {
    std::vector<SqlColumn> columns;
    for (int i = 0; i < sqlite3_column_count(statement_.get()); ++i) {
      const char* const name = sqlite3_column_name(statement_.get(), i);
      const int type = has_row_ ? sqlite3_column_type(statement_.get(), i) : SQLITE_TEXT;
      columns.push_back(
          {name == nullptr ? "" : name, type == SQLITE_INTEGER || type == SQLITE_FLOAT});
    }
    return columns;
  }

  [[nodiscard]] std::vector<std::string> cells() const override {
    std::vector<std::string> row;
    for (int i = 0; i < sqlite3_column_count(statement_.get()); ++i) {
      const auto* const text =
          reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), i));
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), i));
      row.emplace_back(text == nullptr ? "" : text, text == nullptr ? 0 : size);
    }
    return row;
  }

 private:
  Guard guard_;
  Prepared statement_;
  bool has_row_ = false;
};

}  // namespace

std::unique_ptr<UserRows> user_rows(Database& database, std::string_view sql) {
  if (database.server() != nullptr) return postgres_user_rows(*database.server(), sql);
  return std::make_unique<SqliteUserRows>(database.file().getHandle(), sql);
}

}  // namespace quern
