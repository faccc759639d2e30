#pragma once

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace quern {

/// A number from 0 on that is the whole text, or nothing.
[[nodiscard]] inline std::optional<std::int64_t> read_number(std::string_view text) {
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  if (result.ec != std::errc() || result.ptr != end || number < 0) return std::nullopt;
  return number;
}

}  // namespace quern
