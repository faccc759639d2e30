#pragma once

#include <optional>

#include "query/question/match/pairing.h"
#include "query/question/slot/kinds.h"

namespace quern {

/// "Who founded Acme?" by "Anna Weber is the Acme founder": what somebody is tells what he does,
/// where the noun is derived from the verb that is asked for and names people.
[[nodiscard]] std::optional<Match> match_agent_noun(const Pairing& pair,
                                                    const WordNet& words,
                                                    const Kinds& kinds);

}  // namespace quern
