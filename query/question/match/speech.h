#pragma once

#include <optional>

#include "query/question/match/pairing.h"

namespace quern {

/// "What did Putin say about Iran?": the object of a verb of saying, or what the article takes from
/// him.
[[nodiscard]] std::optional<Match> match_speech(const Pairing& pair);

}  // namespace quern
