#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quern {

/// The lines of a text that was pasted, without control characters; a tab is a space. The last one
/// is what follows the last line break, perhaps nothing.
[[nodiscard]] std::vector<std::string> pasted_lines(std::string_view text);

}  // namespace quern
