#include "query/render/pointer.h"

#include <algorithm>

#include "query/render/display.h"

namespace quern {
namespace {

/// The words at the end of a text that fit into so many columns, behind "…".
std::string fitting_end(const std::string& text, std::size_t columns) {
  std::size_t width = display_width(text);
  if (width <= columns) return text;
  std::string_view rest = text;
  std::size_t space = rest.find(' ');
  for (; width + 1 > columns && space != std::string_view::npos; space = rest.find(' ')) {
    width -= display_width(rest.substr(0, space + 1));
    rest.remove_prefix(space + 1);
  }
  return width + 1 > columns ? "…" : "…" + std::string(rest);
}

}  // namespace

std::string pointed_out(std::string_view line, std::string_view part, std::size_t width) {
  static constexpr std::string_view kIndent = "  ";
  const auto begin = static_cast<std::size_t>(part.data() - line.data());
  const std::size_t room = std::max<std::size_t>(width, 20) - kIndent.size();
  std::string before = printable(line.substr(0, begin));
  std::string marked = printable(part);
  std::string after = printable(line.substr(begin + part.size()));
  if (display_width(before + marked + after) > room) {
    before = fitting_end(before, room / 2);
    marked = wrapped(marked, room - display_width(before)).front();
    after.clear();
  }
  const std::string indent(kIndent.size() + display_width(before), ' ');
  const std::string marks(std::max<std::size_t>(display_width(marked), 1) - 1, '~');
  return std::string(kIndent) + before + marked + after + '\n' + indent + '^' + marks + '\n';
}

}  // namespace quern
