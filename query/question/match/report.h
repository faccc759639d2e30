#pragma once

#include <optional>

#include "query/question/match/pairing.h"

namespace quern {

/// "Who says that the plan failed?": whoever the fact is attributed to.
[[nodiscard]] std::optional<Match> match_report(const Pairing& pair);

/// The same by "..., with some experts suggesting Beijing may fail": an argument says who says so.
[[nodiscard]] std::optional<Match> match_aside(const Pairing& pair);

}  // namespace quern
