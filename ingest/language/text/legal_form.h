#pragma once

#include <string_view>

namespace quern {

/// Whether the word, with or without its full stop, is a legal form as firms have them at the end
/// of their names: "Inc.", "GmbH", "S.A.". Whether it is one there is for the caller to see.
[[nodiscard]] bool is_legal_form(std::string_view word);

}  // namespace quern
