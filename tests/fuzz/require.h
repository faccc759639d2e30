#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace quern {

/// Ends the fuzzer, naming the claim, where it does not hold.
inline void require(bool holds, std::string_view claim) {
  if (holds) return;
  std::fprintf(stderr, "not so: %.*s\n", static_cast<int>(claim.size()), claim.data());
  std::abort();
}

}  // namespace quern
