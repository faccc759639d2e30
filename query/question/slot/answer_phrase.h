#pragma once

#include <string>
#include <vector>

namespace quern {

/// The phrase without relative clauses, outer marks and "that": short enough to be an answer.
[[nodiscard]] std::string short_phrase(const std::string& text);

/// "Ubisoft, Microsoft, and PlayStation VR" is three answers to "which companies"; of "countries
/// like Russia and Iran" the examples are.
[[nodiscard]] std::vector<std::string> listed(const std::string& phrase);

}  // namespace quern
