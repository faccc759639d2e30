#pragma once

#include <cstddef>
#include <string_view>

namespace quern {

/// The longest word in bytes; what is longer is none and is cut.
inline constexpr std::size_t kMaxWord = 512;
/// Bytes that are looked at on either side of a full stop or a hyphen.
inline constexpr std::size_t kMaxPart = 64;

[[nodiscard]] bool is_apostrophe(char32_t c);
[[nodiscard]] bool is_hyphen(char32_t c);

/// Letters, digits and what goes with them: marks on letters, "_", soft hyphens.
[[nodiscard]] bool is_word(char32_t c);

/// What closes a bracket or a quotation, apostrophes included.
[[nodiscard]] bool is_closer(char32_t c);

/// Full stop, question mark, exclamation mark or ellipsis.
[[nodiscard]] bool is_terminal(char32_t c);

/// The character at `at`; U'\0' beyond the end.
[[nodiscard]] char32_t char_at(std::string_view text, std::size_t at);

/// The character before `at`; U'\0' at the beginning.
[[nodiscard]] char32_t char_before(std::string_view text, std::size_t at);

/// Where the letters and digits end that start at `at`, at most kMaxPart bytes on.
[[nodiscard]] std::size_t part_end(std::string_view text, std::size_t at);

/// Where the letters and digits start that end at `end`, at most kMaxPart bytes before.
[[nodiscard]] std::size_t part_begin(std::string_view text, std::size_t end);

/// The letters and digits from `at` on, at most kMaxPart bytes. Points into `text`.
[[nodiscard]] std::string_view part_at(std::string_view text, std::size_t at);

}  // namespace quern
