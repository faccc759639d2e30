#pragma once

#include <cstddef>
#include <string>

#include "schema/read/select.h"

namespace quern {

/// A fact in its paragraph: its row, the paragraph with subject, predicate and object marked (in
/// colour, else in brackets: [S ...] [P ...] [O ...]), and document, title, date, source and byte
/// offsets below. Lines of the paragraph are at most `width` columns.
[[nodiscard]] std::string render_context(const FactContext& context,
                                         bool has_colour,
                                         std::size_t width);

}  // namespace quern
