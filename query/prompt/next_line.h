#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>

namespace quern {

/// A line without its end.
struct InputLine {
  std::string text;
  bool is_too_long = false;  ///< It goes on: what is left of it is yet to be read.
};

/// The next line, of which no more than `most` bytes are read; nothing at the end of the input.
[[nodiscard]] std::optional<InputLine> next_line(std::istream& lines, std::size_t most);

}  // namespace quern
