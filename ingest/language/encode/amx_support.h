#pragma once

namespace quern {

/// Whether this processor has AMX's tiles and products of bytes, and the operating system lets this
/// process use them, which it is asked for: Linux keeps room for tiles only where a process wants
/// it (arch_prctl(2), since 5.16).
[[nodiscard]] bool may_use_amx();

}  // namespace quern
