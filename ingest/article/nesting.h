#pragma once

#include <cstddef>
#include <memory>

#include "ingest/article/unpacker.h"

namespace quern {

/// How deep a file is packed in others, and what may still come out of the outermost.
struct Nesting {
  std::size_t depth = 0;
  std::shared_ptr<UnpackBudget> budget = std::make_shared<UnpackBudget>();
};

/// An archive in an archive in an archive is opened, one in that is not.
inline constexpr std::size_t kMaxNesting = 3;

}  // namespace quern
