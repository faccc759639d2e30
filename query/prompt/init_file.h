#pragma once

#include <filesystem>

#include "query/prompt/session.h"

namespace quern {

/// Where lines stand that the prompt runs first: $XDG_CONFIG_HOME/quern/init, else
/// ~/.config/quern/init; empty without a home.
[[nodiscard]] std::filesystem::path init_path();

/// Runs the lines of a file, those apart that begin with `#`. A bad one is reported and the rest
/// goes on. False after `.quit`. Throws std::runtime_error, naming the file, if it cannot be read.
[[nodiscard]] bool run_init_file(const std::filesystem::path& file, Session& session);

}  // namespace quern
