#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "schema/database.h"
#include "schema/postgres/rows.h"

struct sqlite3_stmt;

namespace quern {

/// A number of a row, or of nothing (SQL's NULL).
using RowId = std::int64_t;

/// What is bound or read where a column holds both numbers and texts; a text is somebody else's.
using Value = std::variant<std::monostate, RowId, std::string_view>;

/// An id of 32 hex digits, which a file keeps as the bytes they stand for and a server as it is; an
/// id of another make, which has no bytes, both keep as it is.
struct HexId {
  std::string_view digits;
  std::string_view bytes;
};

/// A prepared statement that binds and reads texts without copying them, for the paths where
/// millions of rows pass. Owns the statement; the database outlives it. Every refusal is a
/// SQLite::Exception or, of a server, a PostgresError.
class Statement {
 public:
  /// Throws if the SQL does not compile.
  Statement(SQLite::Database& database, std::string_view sql);
  Statement(Database& database, std::string_view sql, Expect expected = Expect::few);

  /// Makes the statement ready to start again, and binds the values to its parameters in order of
  /// their first mention. An empty optional is NULL. Texts must stay as they are until the last
  /// step.
  template <class... Values>
  void start(const Values&... values) {
    reset();
    [[maybe_unused]] int index = 0;
    (bind(++index, values), ...);
  }

  /// Goes to the next row; false: there is none.
  bool step();

  /// start(), and steps to the end.
  template <class... Values>
  void run(const Values&... values) {
    start(values...);
    while (step()) {
    }
    reset();
  }

  /// Whether start() finds a row. Leaves the statement at it.
  template <class... Values>
  bool finds(const Values&... values) {
    start(values...);
    return step();
  }

  /// Rows that the last run changed.
  [[nodiscard]] std::int64_t changes() const;

  /// Forgets rows and earlier refusals; what is bound stays.
  void reset() noexcept;

  /// Binds a named parameter (":name"), if the SQL has it. The text is copied.
  void set(const std::string& name, const std::string& text);
  void set(const std::string& name, std::int64_t number);
  void set(const std::string& name, double number);

  /// The row's values by column, from 0. A text is valid until the next step; NULL is "" or 0.
  [[nodiscard]] bool is_null(int column) const noexcept;
  [[nodiscard]] bool is_integer(int column) const noexcept;
  [[nodiscard]] bool is_bytes(int column) const noexcept;
  [[nodiscard]] std::int64_t integer(int column) const noexcept;
  /// How many there are of something: in a database that somebody altered it may be any number, so
  /// it is brought into [0, kMostCounted], of which a million can be added up.
  [[nodiscard]] std::int64_t count(int column) const noexcept;
  static constexpr std::int64_t kMostCounted = std::int64_t{1} << 40;
  [[nodiscard]] double real(int column) const noexcept;
  [[nodiscard]] std::string_view text(int column) const noexcept;
  [[nodiscard]] std::optional<RowId> row_id(int column) const noexcept;

 private:
  explicit Statement(std::unique_ptr<PostgresRows> rows);

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const noexcept;
  };

  template <class Value>
  void bind(int index, const Value& value) {
    if constexpr (std::is_integral_v<Value>) {
      bind_integer(index, static_cast<std::int64_t>(value));
    } else {
      bind_value(index, value);
    }
  }
  void bind_integer(int index, std::int64_t value);
  void bind_value(int index, double value);
  void bind_value(int index, std::string_view value);
  void bind_value(int index, std::optional<RowId> value);
  void bind_value(int index, std::optional<std::string_view> value);
  void bind_value(int index, const Value& value);
  void bind_value(int index, const HexId& value);
  void check(int code) const;

  /// The parameter's place, from 1; 0: there is none of that name.
  [[nodiscard]] int index_of(const std::string& name) const;
  void bind_null(int index);

  SQLite::Database* database_ = nullptr;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  std::unique_ptr<PostgresRows> rows_;  ///< Of a server; else null.
};

/// To bind what the database keeps as NULL where it is absent.
[[nodiscard]] std::optional<std::string_view> null_if_empty(std::string_view text);

}  // namespace quern
