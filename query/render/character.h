#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace quern {

/// What stands where data is not valid (U+FFFD), in UTF-8.
inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// One character of a UTF-8 text.
struct Character {
  std::string_view bytes;
  std::int32_t code = -1;  ///< -1 for an invalid byte.
};

/// The first character, or an invalid byte, of a text that is not empty.
[[nodiscard]] Character first_character(std::string_view text);

/// Whether it would steer a terminal rather than show: control characters, line separators, and
/// those that turn the direction of writing.
[[nodiscard]] bool is_control(std::int32_t code);

/// Whether Unicode sets the code apart from all text (section 23.7, "Noncharacters"): readers of
/// XML refuse some of them.
[[nodiscard]] bool is_noncharacter(std::int32_t code);

/// Whether it only formats what stands beside it and is not seen itself: zero-width characters,
/// marks of direction, tags.
[[nodiscard]] bool is_invisible(std::int32_t code);

/// Whether it is UTF-8 without control characters, tabs and line breaks apart, as most text readers
/// expect.
[[nodiscard]] bool is_plain_utf8(std::string_view text);

/// The text with invalid bytes and such control characters replaced by U+FFFD, all else as it is.
[[nodiscard]] std::string plain_utf8(std::string_view text);

/// The text for an element or a quoted attribute of XML 1.0 and HTML: `& < > " '` as references,
/// and U+FFFD for what XML cannot hold at all (invalid bytes, most control characters) or a
/// terminal would obey.
[[nodiscard]] std::string xml_text(std::string_view text);

}  // namespace quern
