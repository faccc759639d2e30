#pragma once

#include <string_view>

namespace quern {

/// Whether the news takes up a thing of the first kind by the second: "pact", "deal".
[[nodiscard]] bool is_same_thing(std::string_view noun, std::string_view other);

}  // namespace quern
