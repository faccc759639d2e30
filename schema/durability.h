#pragma once

#include <cstdint>

namespace quern {

/// What a stored document outlives: with `kill`, whatever ends the program; with `power_cut`, what
/// ends the machine, too, for each commit then waits until the disk has it.
enum class Durability : std::uint8_t { kill, power_cut };

}  // namespace quern
