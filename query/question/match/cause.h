#pragma once

#include <optional>

#include "query/question/match/pairing.h"

namespace quern {

/// "Why is China silent?" by "This silence may come from a desire ...": a fact whose verb tells a
/// cause answers by it.
[[nodiscard]] std::optional<Match> match_cause(const Pairing& pair);

}  // namespace quern
