#pragma once

#include <cstddef>
#include <string_view>

namespace quern {

/// Whether the full stop at `stop` belongs to the word that begins at `begin`: inside it ("3.5",
/// "U.S", "example.com") or at the end of an abbreviation ("Mr."). `chunk`: what stands between two
/// white spaces. `ends_sentence`: whether the chunk is the sentence's last, whose stop is a word of
/// its own but in few abbreviations ("Inc.").
[[nodiscard]] bool stop_joins(std::string_view chunk,
                              std::size_t begin,
                              std::size_t stop,
                              bool ends_sentence);

}  // namespace quern
