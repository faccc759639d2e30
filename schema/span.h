#pragma once

#include <cstddef>

namespace quern {

/// Half-open byte range [begin, end) into the article's UTF-8 text.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const Span&) const = default;
};

}  // namespace quern
