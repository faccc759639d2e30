#pragma once

#include <string_view>

namespace quern {

/// The text without spaces, tabs and line ends before and behind it. Points into it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace quern
