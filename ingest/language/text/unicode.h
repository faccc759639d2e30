#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace quern {

/// One character of a UTF-8 text. A byte that belongs to no character counts as one of its own,
/// with code point kInvalid, so that any input can be walked.
struct CodePoint {
  static constexpr char32_t kInvalid = 0xfffd;

  char32_t value = kInvalid;
  std::size_t size = 1;  ///< Bytes it takes.
};

/// The character at `at`. Precondition: at < text.size().
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

/// The character that ends just before `end`. Precondition: 0 < end <= text.size().
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t end);

[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] bool is_lower(char32_t c);
[[nodiscard]] bool is_digit(char32_t c);  ///< Decimal digits of any script.
[[nodiscard]] bool is_mark(char32_t c);   ///< Combining marks, which belong to the letter before.
[[nodiscard]] bool is_space(char32_t c);  ///< White space, no-break and zero-width spaces too.

/// Lower case, character by character; invalid bytes stay.
[[nodiscard]] std::string to_lower(std::string_view text);
/// Upper case, likewise.
[[nodiscard]] std::string to_upper(std::string_view text);

/// Typographic quotes, dashes and the ellipsis as a typewriter has them (’ -> ', “ -> ", – -> -).
[[nodiscard]] std::string to_plain_punctuation(std::string_view text);

/// "Oslo", "Örebro": the first character is a capital.
[[nodiscard]] bool begins_with_capital(std::string_view word);

/// "OECD": three ASCII capitals or more, and nothing else.
[[nodiscard]] bool is_in_capitals(std::string_view word);

}  // namespace quern
