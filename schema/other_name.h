#pragma once

#include <optional>
#include <string_view>

namespace quern {

/// The name of what is well known by another one, by the lookup_key() of that: "Islamic State" of
/// "isis"; nothing for all other names.
[[nodiscard]] std::optional<std::string_view> main_name_of(std::string_view key);

}  // namespace quern
