#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "schema/statement.h"

namespace quern {

/// Adds rows to one table, to a server by COPY (see PostgresConnection). The database outlives it.
class RowAdder {
 public:
  /// `columns`: "a, b". Where rows are to be numbered, the table has an `id` besides.
  RowAdder(Database& database, std::string table, std::string columns);

  /// Values of the columns in order; an empty optional is NULL.
  template <class... Values>
  void add(const Values&... values) {
    if (insert_) return insert_->run(values...);
    row_.clear();
    append_all(values...);
    send(columns_);
  }

  /// Gives the row the id that follows the highest one.
  template <class... Values>
  RowId add_numbered(const Values&... values) {
    if (insert_) {
      insert_->run(values...);
      return last_id();
    }
    row_.clear();
    const RowId id = next_id();
    append_all(id, values...);
    send("id, " + columns_);
    return id;
  }

 private:
  template <class... Values>
  void append_all(const Values&... values) {
    (append(values), ...);
  }
  template <class Value>
  void append(const Value& value) {
    if constexpr (std::is_integral_v<Value>) {
      append_integer(static_cast<std::int64_t>(value));
    } else {
      append_value(value);
    }
  }
  void append_integer(std::int64_t value);
  void append_value(double value);
  void append_value(std::string_view value);
  void append_value(std::optional<RowId> value);
  void append_value(std::optional<std::string_view> value);
  void append_value(const Value& value);
  void append_value(const HexId& value);
  void append_null();
  void end_field();
  void send(const std::string& columns);
  [[nodiscard]] RowId last_id() const;
  [[nodiscard]] RowId next_id();

  Database* database_;
  std::string table_;
  std::string columns_;
  std::optional<Statement> insert_;  ///< Of a file.
  std::string row_;                  ///< For a server, as COPY reads it.
};

}  // namespace quern
