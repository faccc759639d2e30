#pragma once

#include <cstddef>
#include <string_view>

namespace quern {

/// How large a page may become in a parser, whatever its mark-up: it is never deeper or larger.
struct PageBounds {
  std::size_t depth = 0;       ///< Elements within each other, twice as many at most.
  std::size_t elements = 0;    ///< Those opened once more behind a misnested tag included.
  std::size_t formatting = 0;  ///< Elements such as <b> that are open at once.
  std::size_t attributes = 0;  ///< Of one tag.
  bool is_known = true;        ///< Else the mark-up is too odd to tell; the page is no newspaper's.
};

/// Bounds of a page, found in linear time without parsing it. Counting ends where one of `most` is
/// exceeded.
[[nodiscard]] PageBounds bounds_of(std::string_view page, const PageBounds& most);

/// Whether none is larger, and all are known.
[[nodiscard]] bool is_within(const PageBounds& bounds, const PageBounds& most);

}  // namespace quern
