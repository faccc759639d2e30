#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quern {

/// Two lines of at most `width` columns (at least 20): the line, or so much of it as fits, and
/// marks below a part of it. `part` points into `line`.
[[nodiscard]] std::string pointed_out(std::string_view line,
                                      std::string_view part,
                                      std::size_t width);

}  // namespace quern
