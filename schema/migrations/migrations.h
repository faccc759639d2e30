#pragma once

#include <span>

namespace quern {

/// Marks a SQLite file as Quern's ("Qrn1" in ASCII), in PRAGMA application_id.
inline constexpr int kApplicationId = 0x51726e31;

/// SQL of each migration, in order: the nth brings a database from version n - 1 to n, counted from
/// 1 in PRAGMA user_version. Never edited once released.
[[nodiscard]] std::span<const char* const> migrations();

}  // namespace quern
