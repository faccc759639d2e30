#include "schema/statement.h"

#include <algorithm>
#include <charconv>
#include <sqlite3.h>

namespace quern {
namespace {

template <class Number>
Number parsed(std::string_view text) {
  Number number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace

Statement::Statement(SQLite::Database& database, std::string_view sql) : database_(&database) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v3(database.getHandle(), sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
  statement_.reset(statement);
}

Statement::Statement(Database& database, std::string_view sql, Expect expected)
    : Statement(database.server() == nullptr ? Statement(database.file(), sql)
                                             : Statement(std::make_unique<PostgresRows>(
                                                   *database.server(), sql, expected))) {}

Statement::Statement(std::unique_ptr<PostgresRows> rows) : rows_(std::move(rows)) {}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const noexcept {
  sqlite3_finalize(statement);
}

bool Statement::step() {
  if (rows_) return rows_->step();
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  throw SQLite::Exception(database_->getHandle(), code);
}

void Statement::reset() noexcept {
  if (rows_) return rows_->reset();
  // Gives back the refusal of the last step again, which was thrown then.
  sqlite3_reset(statement_.get());
}

std::int64_t Statement::changes() const {
  return rows_ ? rows_->changes() : sqlite3_changes64(database_->getHandle());
}

int Statement::index_of(const std::string& name) const {
  return rows_ ? rows_->index_of(name)
               : sqlite3_bind_parameter_index(statement_.get(), name.c_str());
}

void Statement::set(const std::string& name, const std::string& text) {
  const int index = index_of(name);
  if (index == 0) return;
  if (rows_) return rows_->bind(index, std::string_view(text));
  check(sqlite3_bind_text64(statement_.get(), index, text.data(), text.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
}

void Statement::set(const std::string& name, std::int64_t number) {
  if (const int index = index_of(name); index != 0) bind_integer(index, number);
}

void Statement::set(const std::string& name, double number) {
  if (const int index = index_of(name); index != 0) bind_value(index, number);
}

bool Statement::is_null(int column) const noexcept {
  if (rows_) return rows_->is_null(column);
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

bool Statement::is_integer(int column) const noexcept {
  if (!rows_) return sqlite3_column_type(statement_.get(), column) == SQLITE_INTEGER;
  static constexpr std::string_view kDigits = "-0123456789";
  const std::string_view text = rows_->text(column);
  return !text.empty() && text.find_first_not_of(kDigits) == std::string_view::npos &&
         text.find('-', 1) == std::string_view::npos;
}

bool Statement::is_bytes(int column) const noexcept {
  return !rows_ && sqlite3_column_type(statement_.get(), column) == SQLITE_BLOB;
}

std::int64_t Statement::integer(int column) const noexcept {
  if (rows_) return parsed<std::int64_t>(rows_->text(column));
  return sqlite3_column_int64(statement_.get(), column);
}

std::int64_t Statement::count(int column) const noexcept {
  return std::clamp<std::int64_t>(integer(column), 0, kMostCounted);
}

double Statement::real(int column) const noexcept {
  if (rows_) return parsed<double>(rows_->text(column));
  return sqlite3_column_double(statement_.get(), column);
}

std::string_view Statement::text(int column) const noexcept {
  if (rows_) return rows_->text(column);
  const unsigned char* bytes = sqlite3_column_text(statement_.get(), column);
  if (bytes == nullptr) return {};
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
  return {reinterpret_cast<const char*>(bytes), size};
}

std::optional<RowId> Statement::row_id(int column) const noexcept {
  if (is_null(column)) return std::nullopt;
  return integer(column);
}

void Statement::bind_null(int index) {
  if (rows_) return rows_->bind_null(index);
  check(sqlite3_bind_null(statement_.get(), index));
}

void Statement::bind_integer(int index, std::int64_t value) {
  if (rows_) return rows_->bind(index, value);
  check(sqlite3_bind_int64(statement_.get(), index, value));
}

void Statement::bind_value(int index, double value) {
  if (rows_) return rows_->bind(index, value);
  check(sqlite3_bind_double(statement_.get(), index, value));
}

void Statement::bind_value(int index, std::string_view value) {
  if (rows_) return rows_->bind(index, value);
  // A null pointer would bind NULL; an empty text is not nothing.
  const char* bytes = value.data() == nullptr ? "" : value.data();
  check(sqlite3_bind_text64(statement_.get(), index, bytes, value.size(), SQLITE_STATIC,
                            SQLITE_UTF8));
}

void Statement::bind_value(int index, std::optional<RowId> value) {
  value ? bind_integer(index, *value) : bind_null(index);
}

void Statement::bind_value(int index, std::optional<std::string_view> value) {
  value ? bind_value(index, *value) : bind_null(index);
}

void Statement::bind_value(int index, const Value& value) {
  if (const auto* number = std::get_if<RowId>(&value)) {
    bind_integer(index, *number);
  } else if (const auto* text = std::get_if<std::string_view>(&value)) {
    bind_value(index, *text);
  } else {
    bind_null(index);
  }
}

void Statement::bind_value(int index, const HexId& value) {
  if (rows_ || value.bytes.empty()) return bind_value(index, value.digits);
  check(sqlite3_bind_blob64(statement_.get(), index, value.bytes.data(), value.bytes.size(),
                            SQLITE_STATIC));
}

void Statement::check(int code) const {
  if (code != SQLITE_OK) throw SQLite::Exception(database_->getHandle(), code);
}

std::optional<std::string_view> null_if_empty(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return text;
}

}  // namespace quern
