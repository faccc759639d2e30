#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/postgres/connection.h"

namespace quern {

/// How many rows a statement may give, as far as the way to read them goes.
enum class Expect : std::uint8_t {
  few,    ///< They come at once.
  many,   ///< They come by the piece, from one state of the database, and are seldom all read.
  stored  ///< A few, and of those only that are not gathered yet in this connection.
};

/// A statement of one connection, which outlives it: its parameters and its rows. Parameters are
/// named (":name") in the SQL. Every refusal is a PostgresError.
class PostgresRows {
 public:
  PostgresRows(PostgresConnection& connection, std::string_view sql, Expect expected);
  ~PostgresRows();
  PostgresRows(const PostgresRows&) = delete;
  PostgresRows& operator=(const PostgresRows&) = delete;
  PostgresRows(PostgresRows&&) = delete;
  PostgresRows& operator=(PostgresRows&&) = delete;

  /// From 1; 0: the SQL has no such parameter.
  [[nodiscard]] int index_of(const std::string& name) const;
  void bind(int index, std::int64_t number);
  void bind(int index, double number);
  void bind(int index, std::string_view text);
  void bind_null(int index);

  bool step();
  void reset() noexcept;
  /// Rows that the last step changed.
  [[nodiscard]] int changes() const noexcept { return changes_; }

  [[nodiscard]] bool is_null(int column) const noexcept;
  /// Of the rows; known after the first step.
  [[nodiscard]] int columns() const noexcept;
  [[nodiscard]] std::string name(int column) const;
  [[nodiscard]] bool is_number(int column) const noexcept;
  /// NULL is empty.
  [[nodiscard]] std::string_view text(int column) const noexcept;

 private:
  void set(int index, TypeId type, std::optional<std::string> value);
  void run();
  void run_once();
  [[nodiscard]] bool has_other_types() const;
  void open_cursor();
  void fetch();
  void forget_prepared() noexcept;

  PostgresConnection* connection_;
  Expect expected_;
  std::vector<std::string> names_;  ///< Of the parameters, in the order of their numbers.
  std::string sql_;                 ///< With numbers for names.
  std::vector<TypeId> types_;
  std::vector<TypeId> prepared_types_;
  PostgresValues values_;
  std::string prepared_;
  bool has_run_ = false;
  std::string cursor_;
  PostgresResult result_;
  int row_ = -1;
  int changes_ = 0;
};

}  // namespace quern
