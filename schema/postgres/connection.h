#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// libpq's own: PGconn, PGresult, PGcancel.
struct pg_conn;
struct pg_result;
struct pg_cancel;

namespace quern {

/// Of a type of the server's: "OID".
using TypeId = unsigned int;

/// PostgreSQL refused: its words on one line, and its code (SQLSTATE; empty: no connection).
class PostgresError : public std::runtime_error {
 public:
  PostgresError(const std::string& words, std::string state)
      : std::runtime_error(words), state_(std::move(state)) {}
  [[nodiscard]] const std::string& state() const noexcept { return state_; }
  /// Whether the statement was stopped, by a cancel or its time.
  [[nodiscard]] bool is_interrupt() const noexcept { return state_ == "57014"; }

 private:
  std::string state_;
};

/// What a statement gave; owns its rows.
struct FreeResult {
  void operator()(pg_result* result) const noexcept;
};
using PostgresResult = std::unique_ptr<pg_result, FreeResult>;

/// Values of parameters, as text; nothing: NULL.
using PostgresValues = std::vector<std::optional<std::string>>;

/// One connection to a server, for one thread. Every refusal is a PostgresError.
///
/// Rows that are added are gathered and go to the server by COPY: before a statement that uses
/// their table, and by flush().
class PostgresConnection {
 public:
  /// `address`: "postgresql://…". Times are UTC, texts UTF-8.
  explicit PostgresConnection(const std::string& address);

  /// Of the server's database.
  [[nodiscard]] std::string database_name() const;

  /// Runs SQL without parameters; gives what its last statement gave.
  PostgresResult run(const std::string& sql);

  /// Runs a statement once. `types`: OIDs of the parameters, 0 for what the server infers.
  PostgresResult run(const std::string& sql,
                     const std::vector<TypeId>& types,
                     const PostgresValues& values);

  /// Gives the name of a statement that the server keeps.
  std::string prepare(const std::string& sql, const std::vector<TypeId>& types);
  PostgresResult run_prepared(const std::string& name, const PostgresValues& values);
  /// Forgets what prepare() gave, some time later.
  void forget(const std::string& deallocation) noexcept;

  /// Reads from one state of the database until as many end_snapshot() were called; within a
  /// transaction, from that.
  void begin_snapshot();
  void end_snapshot() noexcept;

  /// A name that no cursor has.
  [[nodiscard]] std::string next_cursor() { return "c" + std::to_string(cursors_++); }

  /// A transaction that writes.
  void begin();
  void commit();
  void roll_back() noexcept;
  [[nodiscard]] bool is_writing() const noexcept { return is_writing_; }

  /// Gathers a row of the table, in COPY's text form, for its columns "a, b".
  void add_row(const std::string& table, const std::string& columns, std::string_view row);
  /// Sends what is gathered for tables that the SQL uses, and all before rows are removed.
  void flush_for(std::string_view sql);
  void flush();

  /// The id that follows the table's highest, counting from there; see forget_ids().
  std::int64_t next_id(const std::string& table);
  /// To be called when rows were removed, or written by others.
  void forget_ids() noexcept { ids_.clear(); }

  /// Stops what runs now. May be called from a signal handler or another thread.
  void interrupt() noexcept;
  /// What still runs then is stopped. The server is told with the next statement.
  void set_deadline(std::optional<std::chrono::steady_clock::time_point> deadline) noexcept;

 private:
  struct Close {
    void operator()(pg_conn* connection) const noexcept;
  };
  struct FreeCancel {
    void operator()(pg_cancel* cancel) const noexcept;
  };
  struct Rows {
    std::string columns;
    std::string text;
  };

  PostgresResult checked(pg_result* result);
  [[noreturn]] void refuse(const pg_result* result);
  void tidy();
  void check_deadline();
  void copy(const std::string& table, const Rows& rows);

  std::unique_ptr<pg_conn, Close> connection_;
  std::unique_ptr<pg_cancel, FreeCancel> cancel_;
  std::optional<std::chrono::steady_clock::time_point> deadline_;
  std::map<std::string, Rows> gathered_;
  std::size_t gathered_bytes_ = 0;
  std::map<std::string, std::int64_t> ids_;
  std::vector<std::string> deallocations_;
  std::uint64_t prepared_ = 0;
  std::uint64_t cursors_ = 0;
  int snapshots_ = 0;
  bool is_writing_ = false;
  bool knows_deadline_ = true;  ///< The server, which has none at first.
};

/// A text as the server takes it: UTF-8 without NUL. What is neither becomes U+FFFD.
[[nodiscard]] std::string storable(std::string_view text);

/// Whether --db names a server: "postgresql://…" or "postgres://…".
[[nodiscard]] bool is_server_address(std::string_view database);

/// The address as it may be shown: without the password.
[[nodiscard]] std::string shown_address(std::string_view address);

}  // namespace quern
