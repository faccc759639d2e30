#pragma once

#include "ingest/meaning/entity/sieve/chain_set.h"

namespace quern {

/// Whether what both mentions' chains are called, and what their clauses say of them, lets the
/// later one take up the earlier one.
[[nodiscard]] bool may_take_up(const ChainSet& chains, std::size_t later, std::size_t earlier);

}  // namespace quern
