#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// Terminal columns that the text takes: 2 for East Asian wide characters, 0 for combining ones
/// (Unicode Standard Annex #11, as utf8proc has it). Invalid bytes count 1 each.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Whether it takes more columns than those. What lies behind them is not looked at.
[[nodiscard]] bool is_wider(std::string_view text, std::size_t width);

/// The text with control characters (escape sequences among them) replaced by spaces, so that data
/// cannot drive the terminal; invalid bytes become U+FFFD.
[[nodiscard]] std::string printable(std::string_view text);

/// Lines of at most `width` columns (at least 1), broken at spaces, and inside a word only where it
/// is longer than a line: then behind a hyphen or slash if there is one. Empty text gives one empty
/// line.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// Columns of the longest part of the text that has no place to break at.
[[nodiscard]] std::size_t longest_part(std::string_view text);

/// The text in lines of at most `width` columns, each ended, behind a label: `"  date  "`. Later
/// lines are indented as far; where that leaves little room, all of them stand below the label.
/// Precondition: label and text are printable.
[[nodiscard]] std::string hanging(std::string_view label, std::string_view text, std::size_t width);

/// "1 fact", "2 facts".
[[nodiscard]] std::string counted(std::int64_t count, std::string_view noun);

/// Columns of the terminal on standard output; $COLUMNS, then 80, where it is none.
[[nodiscard]] std::size_t terminal_width();

}  // namespace quern
