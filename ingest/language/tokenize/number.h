#pragma once

#include <cstddef>
#include <string_view>

namespace quern {

[[nodiscard]] bool all_digits(std::string_view text);

/// "5", "1,000.50", "7:30", "+44": digits and the marks between them, shorter than kMaxPart.
[[nodiscard]] bool is_in_digits(std::string_view text);

/// Whether a unit stands at `at`, which is a word of its own even where it is written together with
/// its number: "5kg", "7:30pm", "8p.m.". `chunk`: what stands between two white spaces.
[[nodiscard]] bool is_unit_at(std::string_view chunk, std::size_t at);

/// Whether three digits and no more stand at `at`: "000" in "1,000".
[[nodiscard]] bool are_thousands_at(std::string_view chunk, std::size_t at);

}  // namespace quern
