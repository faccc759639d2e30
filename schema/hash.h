#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace quern {

/// XXH3-128 of the parts, each with its length, so that ("ab", "c") and ("a", "bc") differ.
/// 32 lower-case hex digits, the same on every machine.
[[nodiscard]] std::string hash_parts(std::initializer_list<std::string_view> parts);

}  // namespace quern
