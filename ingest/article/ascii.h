#pragma once

#include <algorithm>
#include <cctype>
#include <string>

namespace quern {

/// The letters of ASCII in lower case, all other bytes as they are.
[[nodiscard]] inline std::string ascii_lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

}  // namespace quern
