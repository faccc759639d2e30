#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace quern {

/// Where the last clitic of a word begins: 2 in "don't", 6 in "Russia's", 3 in "cannot", which is
/// two words though it has no apostrophe. 0 where there is none.
[[nodiscard]] std::size_t clitic_begin(std::string_view word);

/// Where the word ends whose first letters the apostrophe at `at` stands for: "'em", "'90s".
/// Nothing if none does.
[[nodiscard]] std::optional<std::size_t> elision_end(std::string_view text, std::size_t at);

}  // namespace quern
