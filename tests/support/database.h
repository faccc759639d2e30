#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace quern {

/// The number that a SELECT finds in the database.
[[nodiscard]] std::int64_t number_of(const std::filesystem::path& path, const std::string& sql);

/// Checks that every index holds what its table holds, the full-text ones too.
void check_sound(const std::filesystem::path& path);

}  // namespace quern
