#pragma once

#include <string>

namespace quern {

/// Whether the verb is what people and governments do: to rule, to say, to think.
[[nodiscard]] bool is_agentive(const std::string& verb);

}  // namespace quern
