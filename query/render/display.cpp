#include "query/render/display.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#include "query/render/character.h"

namespace quern {
namespace {

constexpr std::size_t kDefaultWidth = 80;
constexpr std::size_t kMinWidth = 20;

std::size_t width_of(const Character& character) {
  if (character.code < 0) return 1;
  return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(character.code)));
}

constexpr std::string_view kBreaks = "-/";

// The longest start of the word that fits, if it can be behind a hyphen; at least one character.
std::string_view fitting_start(std::string_view word, std::size_t width) {
  std::size_t length = 0;
  std::size_t columns = 0;
  std::size_t behind_break = 0;
  while (length < word.size()) {
    const Character next = first_character(word.substr(length));
    if (length > 0 && columns + width_of(next) > width) break;
    columns += width_of(next);
    length += next.bytes.size();
    if (kBreaks.find(next.bytes) != std::string_view::npos) behind_break = length;
  }
  return word.substr(0, behind_break > 0 ? behind_break : length);
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Character next = first_character(text);
    width += width_of(next);
    text.remove_prefix(next.bytes.size());
  }
  return width;
}

bool is_wider(std::string_view text, std::size_t width) {
  std::size_t sum = 0;
  while (!text.empty() && sum <= width) {
    const Character next = first_character(text);
    sum += width_of(next);
    text.remove_prefix(next.bytes.size());
  }
  return sum > width;
}

std::string printable(std::string_view text) {
  std::string clean;
  while (!text.empty()) {
    const Character next = first_character(text);
    if (next.code < 0 || is_noncharacter(next.code)) {
      clean += kReplacement;
    } else if (is_control(next.code)) {
      clean += ' ';
    } else if (!is_invisible(next.code)) {
      clean += next.bytes;
    }
    text.remove_prefix(next.bytes.size());
  }
  return clean;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  width = std::max<std::size_t>(width, 1);
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    if (word.empty()) continue;
    const std::size_t gap = used > 0 ? 1 : 0;
    if (used > 0 && (used + gap > width || is_wider(word, width - used - gap))) {
      lines.emplace_back();
      used = 0;
    }
    while (is_wider(word, width)) {
      const std::string_view start = fitting_start(word, width);
      lines.back() += start;
      used = display_width(start);
      word.remove_prefix(start.size());
      if (word.empty()) break;
      lines.emplace_back();
      used = 0;
    }
    if (word.empty()) continue;
    if (used > 0) lines.back() += ' ';
    lines.back() += word;
    used += (used > 0 ? 1 : 0) + display_width(word);
  }
  return lines;
}

std::size_t longest_part(std::string_view text) {
  std::size_t longest = 0;
  while (!text.empty()) {
    std::size_t end = std::min(text.find_first_of(" -/"), text.size());
    if (end < text.size() && text[end] != ' ') ++end;
    longest = std::max(longest, display_width(text.substr(0, end)));
    text.remove_prefix(std::min(text.size(), std::max<std::size_t>(end, 1)));
  }
  return longest;
}

std::string hanging(std::string_view label, std::string_view text, std::size_t width) {
  static constexpr std::size_t kLeastRoom = 16;
  static constexpr std::size_t kShallow = 4;
  std::size_t indent = display_width(label);
  std::string lines(label);
  if (indent > kShallow && width < indent + kLeastRoom) {
    while (lines.ends_with(' '))
      lines.pop_back();
    lines += (lines.empty() ? "" : "\n") + std::string(kShallow, ' ');
    indent = kShallow;
  }
  bool is_first = true;
  for (const std::string& line : wrapped(text, std::max(width, indent + 1) - indent)) {
    if (!is_first) lines += std::string(indent, ' ');
    lines += line + '\n';
    is_first = false;
  }
  return lines;
}

std::string counted(std::int64_t count, std::string_view noun) {
  return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

std::size_t terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return std::max<std::size_t>(size.ws_col, kMinWidth);
  }
  const char* const columns = std::getenv("COLUMNS");
  std::size_t width = 0;
  if (columns != nullptr) std::from_chars(columns, columns + std::strlen(columns), width);
  return width >= kMinWidth ? width : kDefaultWidth;
}

}  // namespace quern
