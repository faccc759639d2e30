#pragma once

#include <string>

#include "schema/database.h"

namespace quern {

/// The statements that made the store's tables and views, for people who write SQL themselves.
/// Throws as statements do.
[[nodiscard]] std::string tables_sql(Database& database);

}  // namespace quern
