#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace quern {

/// XXH3-128 of the parts, each with its length, so that ("ab", "c") and ("a", "bc") differ.
/// 32 lower-case hex digits, the same on every machine.
[[nodiscard]] std::string hash_parts(std::initializer_list<std::string_view> parts);

/// The lower 32 bits of XXH3-64, the same on every machine: texts seldom share them.
[[nodiscard]] std::int32_t text_hash(std::string_view text);

}  // namespace quern
