#include "query/plan/sql.h"

#include <algorithm>
#include <memory>
#include <sqlite3.h>

#include "query/plan/guarded.h"
#include "query/plan/patience.h"
#include "query/plan/select.h"
#include "schema/postgres/rows.h"

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

/// While it lives, the connection only reads, values are of bounded size, and time runs out.
class Guard {
 public:
  Guard(FactReader& reader, std::chrono::seconds time)
      : patience_(reader, time), handle_(reader.database().file().getHandle()) {
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
  Patience patience_;
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
  if (code == SQLITE_INTERRUPT) {
    throw QueryInterrupted("the statement was stopped; ask for less");
  }
  if (code == SQLITE_AUTH) throw QueryError(".sql only reads: " + why);
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_IOERR) {
    throw SQLite::Exception(handle, code);
  }
  throw QueryError(why);
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
    throw QueryError(".sql takes one statement");
  }
  if (!owned) throw QueryError(".sql takes a SELECT over the tables that .schema shows");
  return owned;
}

std::vector<SqlColumn> columns_of(sqlite3_stmt* statement, bool has_row) {
  std::vector<SqlColumn> columns;
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    const char* const name = sqlite3_column_name(statement, i);
    const int type = has_row ? sqlite3_column_type(statement, i) : SQLITE_TEXT;
    columns.push_back(
        {name == nullptr ? "" : name, type == SQLITE_INTEGER || type == SQLITE_FLOAT});
  }
  return columns;
}

std::vector<SqlColumn> columns_of(const PostgresRows& rows) {
  std::vector<SqlColumn> columns;
  for (int i = 0; i < rows.columns(); ++i)
    columns.push_back({rows.name(i), rows.is_number(i)});
  return columns;
}

std::vector<std::string> row_of(sqlite3_stmt* statement) {
  std::vector<std::string> row;
  for (int i = 0; i < sqlite3_column_count(statement); ++i) {
    const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, i));
    row.emplace_back(text == nullptr ? "" : text, text == nullptr ? 0 : size);
  }
  return row;
}

SqlAnswer stepped(sqlite3_stmt* statement, const SqlLimits& limits, const SqlTakers& takers) {
  SqlAnswer answer;
  while (true) {
    const int code = sqlite3_step(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) refuse(sqlite3_db_handle(statement));
    if (answer.rows == 0) takers.columns(columns_of(statement, code == SQLITE_ROW));
    if (code == SQLITE_DONE) return answer;
    if (answer.rows == limits.rows) {
      answer.has_more = true;
      return answer;
    }
    takers.row(row_of(statement));
    ++answer.rows;
  }
}

/// A cursor is for one SELECT and nothing else, and the connection only reads.
SqlAnswer run_on_server(FactReader& reader,
                        std::string_view sql,
                        const SqlLimits& limits,
                        const SqlTakers& takers) {
  const Patience patience(reader, limits.time);
  const std::size_t last = sql.find_last_not_of(" \t\r\n;");
  PostgresRows rows(*reader.database().server(), sql.substr(0, last + 1), Expect::many);
  SqlAnswer answer;
  while (rows.step()) {
    if (answer.rows == 0) takers.columns(columns_of(rows));
    if (answer.rows == limits.rows) {
      answer.has_more = true;
      return answer;
    }
    std::vector<std::string> row;
    for (int i = 0; i < rows.columns(); ++i)
      row.emplace_back(rows.text(i));
    takers.row(row);
    ++answer.rows;
  }
  if (answer.rows == 0) takers.columns(columns_of(rows));
  return answer;
}

}  // namespace

SqlAnswer run_sql(FactReader& reader,
                  std::string_view sql,
                  const SqlLimits& limits,
                  const SqlTakers& takers) {
  if (reader.database().server() != nullptr) {
    try {
      return run_on_server(reader, sql, limits, takers);
    } catch (const PostgresError& refusal) {
      if (refusal.is_interrupt()) throw QueryInterrupted("the statement was stopped; ask for less");
      throw QueryError(refusal.what());
    }
  }
  return guarded(reader, [&] {
    const Guard guard(reader, limits.time);
    const Prepared statement = prepared(reader.database().file().getHandle(), sql);
    return stepped(statement.get(), limits, takers);
  });
}

}  // namespace quern
