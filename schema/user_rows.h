#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "schema/database.h"

namespace quern {

/// SQL of the user's is none that may be run, or that the store understands: in the store's words.
class UserSqlError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A column of what a statement of the user's gives.
struct SqlColumn {
  std::string name;
  bool is_number = false;  ///< Of its first row.
};

/// What one SELECT that the user wrote gives. It can read the database's tables and nothing else:
/// no writing, no settings, no other file, no second statement. Throws UserSqlError, and as
/// statements do. The database outlives it, and runs nothing else meanwhile.
class UserRows {
 public:
  UserRows() = default;
  virtual ~UserRows() = default;
  UserRows(const UserRows&) = delete;
  UserRows& operator=(const UserRows&) = delete;
  UserRows(UserRows&&) = delete;
  UserRows& operator=(UserRows&&) = delete;

  /// Goes to the next row; false: there is none.
  virtual bool step() = 0;
  /// After the first step.
  [[nodiscard]] virtual std::vector<SqlColumn> columns() const = 0;
  /// Of the row; NULL is empty.
  [[nodiscard]] virtual std::vector<std::string> cells() const = 0;
};

[[nodiscard]] std::unique_ptr<UserRows> user_rows(Database& database, std::string_view sql);

}  // namespace quern
