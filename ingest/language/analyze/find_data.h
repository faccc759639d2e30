#pragma once

#include <filesystem>
#include <string_view>

namespace quern {

/// The file `name` of the project's data ("model/english.model"): under $QUERN_DATA if that is set,
/// else beside the running program (`data/`, as it is built) or under its prefix
/// (`../share/quern/`, as it is installed). Throws std::runtime_error, naming where it looked and
/// the way out, if it is in none of them.
[[nodiscard]] std::filesystem::path find_data(std::string_view name);

}  // namespace quern
