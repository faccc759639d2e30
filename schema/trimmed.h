#pragma once

#include <string_view>

namespace quern {

/// The text without spaces, tabs and line ends before and behind it. Points into it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// The text without a possessive at its end: "Chile's" is "Chile". Points into it.
[[nodiscard]] std::string_view without_possessive(std::string_view text);

}  // namespace quern
