#pragma once

#include <string>

#include "schema/database.h"

namespace quern {

/// Whether the full text of sentences understands the query. Throws as statements do.
[[nodiscard]] bool is_full_text_query(Database& database, const std::string& query);

}  // namespace quern
