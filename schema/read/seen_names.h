#pragma once

#include <string_view>

#include <SQLiteCpp/Database.h>

#include "schema/statement.h"

namespace quern {

/// A set of names that holds millions in constant memory: beyond a few megabytes it lies in a
/// temporary file. Throws SQLite::Exception where there is no room for one.
class SeenNames {
 public:
  SeenNames();

  /// Adds the name; false if it is there already.
  [[nodiscard]] bool add(std::string_view name);

 private:
  SQLite::Database names_;
  Statement insert_;
};

}  // namespace quern
