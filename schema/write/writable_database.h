#pragma once

#include <filesystem>

#include <SQLiteCpp/Database.h>

#include "schema/durability.h"

namespace quern {

/// The database at that path, opened to be filled: created when absent, its tables brought up to
/// date. ":memory:" is none on disk. Throws StoreError if the file cannot be opened or written, is
/// not a Quern database, or comes from a newer version of this program.
[[nodiscard]] SQLite::Database writable_database(const std::filesystem::path& path,
                                                 Durability durability = Durability::kill);

}  // namespace quern
