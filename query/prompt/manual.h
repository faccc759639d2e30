#pragma once

#include <string>

namespace quern {

/// What a man page tells beside `--help`: the filter language, formats, columns and the prompt's
/// commands, in the form of `--help` (a section "Words:", entries indented by two spaces).
[[nodiscard]] std::string manual_sections();

}  // namespace quern
