#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace quern {

/// Where the emoticon ends that begins at `at`; nothing if there is none. `chunk`: what stands
/// between two white spaces.
[[nodiscard]] std::optional<std::size_t> emoticon_end(std::string_view chunk, std::size_t at);

/// Where the punctuation ends that begins at `at`: marks that come in runs ("...", "--", "?!") are
/// one token; others are one each.
[[nodiscard]] std::size_t punctuation_end(std::string_view chunk, std::size_t at);

}  // namespace quern
