#pragma once

#include "query/render/renderer.h"

namespace quern {

/// One JSON array (Format::json) or one object a line (Format::jsonl). Absent values are null,
/// numbers are numbers, arguments an array.
[[nodiscard]] std::unique_ptr<Renderer> make_json(const RenderOptions& options, Output& output);

}  // namespace quern
