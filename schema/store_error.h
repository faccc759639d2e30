#pragma once

#include <filesystem>
#include <stdexcept>

namespace SQLite {  // NOLINT(readability-identifier-naming): the package's own.
class Exception;
}

namespace quern {

class PostgresError;

/// The database refused: its one line names the file, what it would not do, and the way out.
class StoreError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The query was stopped, by FactReader::interrupt() or its deadline: the rows so far are right,
/// but not all.
class QueryInterrupted : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What is there does not fit together.
class Damage : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// What SQLite's refusal means to the user of that file.
[[nodiscard]] StoreError store_error(const std::filesystem::path& path,
                                     const SQLite::Exception& refusal);

/// The same of a server's; its password is not shown.
[[nodiscard]] StoreError store_error(const std::filesystem::path& address,
                                     const PostgresError& refusal);

/// To be called where an exception is caught: throws QueryInterrupted or StoreError for a refusal
/// of the store at that path or for Damage, another exception as it is.
[[noreturn]] void rethrow_refusal(const std::filesystem::path& path);

/// Of a database of Quern's with tables, but without the number that says which.
[[nodiscard]] StoreError no_version(const std::filesystem::path& path);

}  // namespace quern
