#pragma once

#include <memory>

#include "query/render/renderer.h"

namespace quern {

/// CSV as RFC 4180 has it, or the same with tabs for commas: a cell is quoted where it holds a
/// quotation mark, the separator or a line break. An absent value is an empty field, but `""` where
/// it is the only one of its row, for readers pass over empty lines.
[[nodiscard]] std::unique_ptr<Renderer> make_separated(const RenderOptions& options,
                                                       Output& output);

}  // namespace quern
