#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quern {

/// The word as the other side of the Atlantic spells it, by its ending: "recognise" for
/// "recognize", "labor" for "labour", "theatre" for "theater", "defense" for "defence". Nothing if
/// the ending is none of these. There may be no such word ("actour" for "actor"). `word`: as
/// lookup_words() has it.
[[nodiscard]] std::optional<std::string> other_spelling(std::string_view word);

}  // namespace quern
