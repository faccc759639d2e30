#include "query/prompt/paste.h"

namespace quern {

std::vector<std::string> pasted_lines(std::string_view text) {
  static constexpr unsigned char kFirstPrintable = ' ';
  static constexpr unsigned char kDelete = 0x7F;
  std::vector<std::string> lines(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto letter = static_cast<unsigned char>(text[i]);
    if (letter == '\r' || letter == '\n') {
      if (letter == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
      lines.emplace_back();
    } else if (letter == '\t') {
      lines.back() += ' ';
    } else if (letter >= kFirstPrintable && letter != kDelete) {
      lines.back() += static_cast<char>(letter);
    }
  }
  return lines;
}

}  // namespace quern
