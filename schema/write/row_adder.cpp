// The text form of COPY: https://www.postgresql.org/docs/15/sql-copy.html
#include "schema/write/row_adder.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace quern {
namespace {

std::string insertion(const std::string& table, const std::string& columns) {
  std::string places = "?";
  for (auto i = std::count(columns.begin(), columns.end(), ','); i > 0; --i)
    places += ", ?";
  return "INSERT INTO " + table + " (" + columns + ") VALUES (" + places + ')';
}

}  // namespace

RowAdder::RowAdder(Database& database, std::string table, std::string columns)
    : database_(&database), table_(std::move(table)), columns_(std::move(columns)) {
  if (database.server() == nullptr) insert_.emplace(database.file(), insertion(table_, columns_));
}

RowId RowAdder::last_id() const {
  return database_->file().getLastInsertRowid();
}

RowId RowAdder::next_id() {
  return database_->server()->next_id(table_);
}

void RowAdder::send(const std::string& columns) {
  row_.back() = '\n';
  database_->server()->add_row(table_, columns, row_);
}

void RowAdder::end_field() {
  row_ += '\t';
}

void RowAdder::append_null() {
  row_ += "\\N";
  end_field();
}

void RowAdder::append_integer(std::int64_t value) {
  row_ += std::to_string(value);
  end_field();
}

void RowAdder::append_value(double value) {
  char digits[32];
  row_.append(digits, std::to_chars(std::begin(digits), std::end(digits), value).ptr);
  end_field();
}

void RowAdder::append_value(std::string_view value) {
  for (const char letter : storable(value)) {
    switch (letter) {
      case '\\': row_ += "\\\\"; break;
      case '\t': row_ += "\\t"; break;
      case '\n': row_ += "\\n"; break;
      case '\r': row_ += "\\r"; break;
      default: row_ += letter;
    }
  }
  end_field();
}

void RowAdder::append_value(std::optional<RowId> value) {
  value ? append_integer(*value) : append_null();
}

void RowAdder::append_value(std::optional<std::string_view> value) {
  value ? append_value(*value) : append_null();
}

void RowAdder::append_value(const Value& value) {
  if (const auto* number = std::get_if<RowId>(&value)) {
    append_integer(*number);
  } else if (const auto* text = std::get_if<std::string_view>(&value)) {
    append_value(*text);
  } else {
    append_null();
  }
}

void RowAdder::append_value(const HexId& value) {
  append_value(value.digits);
}

}  // namespace quern
