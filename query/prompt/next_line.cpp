#include "query/prompt/next_line.h"

namespace quern {

std::optional<InputLine> next_line(std::istream& lines, std::size_t most) {
  if (lines.peek() == std::istream::traits_type::eof()) return std::nullopt;
  InputLine line;
  for (char letter = 0; lines.get(letter) && letter != '\n';) {
    line.text += letter;
    line.is_too_long = line.text.size() > most;
    if (line.is_too_long) break;
  }
  return line;
}

}  // namespace quern
