#pragma once

#include <string>
#include <string_view>

namespace quern {

/// The language that a text is written in, by its English name, where that is not English; empty
/// for English, for a text with a good part of English, and where it is too short to tell. The text
/// is valid UTF-8.
[[nodiscard]] std::string foreign_language(std::string_view text);

}  // namespace quern
