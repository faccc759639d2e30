#pragma once

#include <string_view>

#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// "UNSC" of "United Nations Security Council", "IE9" of "Internet Explorer 9": the first letters
/// of the words in capitals, and numbers whole.
[[nodiscard]] bool is_acronym_of(std::string_view acronym, std::string_view name);

/// Joins an acronym with the name that it is short for, wherever that stands.
void join_acronyms(ChainSet& chains);

}  // namespace quern
