#pragma once

#include <optional>

#include "query/question/match/pairing.h"

namespace quern {

/// "Tell me about Iran": a fact with that as subject, or, less, in another part.
[[nodiscard]] std::optional<Match> match_topic(const Pairing& pair);

}  // namespace quern
