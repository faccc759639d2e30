#pragma once

#include <cctype>
#include <cstddef>
#include <string_view>

namespace quern {

/// How many bytes the white space takes that stands there, a no-break space among it; 0 if none
/// does. Precondition: at < text.size().
[[nodiscard]] inline std::size_t space_at(std::string_view text, std::size_t at) {
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  if (text.substr(at).starts_with(kNoBreakSpace)) return kNoBreakSpace.size();
  return std::isspace(static_cast<unsigned char>(text[at])) != 0 ? 1 : 0;
}

}  // namespace quern
