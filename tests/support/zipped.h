#pragma once

#include <string>
#include <utility>
#include <vector>

namespace quern {

/// A ZIP archive of files, each with its name, stored as they are.
[[nodiscard]] std::string zipped(const std::vector<std::pair<std::string, std::string>>& files);

}  // namespace quern
