#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

namespace quern {

/// What stands behind `key` and the separator in a list of such pairs, or nothing.
template <typename Pairs>
[[nodiscard]] std::optional<std::string_view> listed_value(const Pairs& pairs,
                                                           std::string_view key,
                                                           char separator) {
  const auto found = std::find_if(pairs.begin(), pairs.end(), [&](std::string_view pair) {
    return pair.size() > key.size() && pair.starts_with(key) && pair[key.size()] == separator;
  });
  if (key.empty() || found == pairs.end()) return std::nullopt;
  return found->substr(key.size() + 1);
}

}  // namespace quern
