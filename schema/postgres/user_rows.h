#pragma once

#include <memory>
#include <string_view>

#include "schema/postgres/connection.h"
#include "schema/user_rows.h"

namespace quern {

/// user_rows() of a server. A cursor is for one SELECT and nothing else, and the connection only
/// reads.
[[nodiscard]] std::unique_ptr<UserRows> postgres_user_rows(PostgresConnection& server,
                                                           std::string_view sql);

}  // namespace quern
