#pragma once

#include <filesystem>
#include <memory>

#include "schema/durability.h"
#include "schema/postgres/connection.h"

namespace quern {

/// A connection to a server, to write, with Quern's tables, which are made where the database has
/// none. Throws StoreError if there is no connection, if the database holds something else, or
/// comes from a newer version of this program.
[[nodiscard]] std::unique_ptr<PostgresConnection> writable_server(
    const std::filesystem::path& address, Durability durability);

/// The same to read, which it is made unable to do more than; the tables must be there.
[[nodiscard]] std::unique_ptr<PostgresConnection> readable_server(
    const std::filesystem::path& address);

}  // namespace quern
