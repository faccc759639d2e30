#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

namespace quern {

/// What a list of "key=value" lines has for the key ("because of=cause"); nothing where it has no
/// such line. The first separator of a line ends its key.
template <typename Table>
[[nodiscard]] constexpr std::optional<std::string_view> value_of(const Table& table,
                                                                 std::string_view key,
                                                                 char separator = '=') {
  const auto row = std::find_if(table.begin(), table.end(), [&](std::string_view line) {
    return line.substr(0, line.find(separator)) == key;
  });
  if (row == table.end()) return std::nullopt;
  return row->substr(key.size() + 1);
}

}  // namespace quern
