#pragma once

namespace quern {

/// Which tables schema.sql makes, as the table `quern` has it.
inline constexpr int kPostgresVersion = 2;

/// SQL that makes them.
extern const char* const kPostgresTables;

}  // namespace quern
