#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "query/render/renderer.h"

namespace quern {

/// One JSON array (Format::json) or one object a line (Format::jsonl). Absent values are null,
/// numbers are numbers, arguments an array.
[[nodiscard]] std::unique_ptr<Renderer> make_json(const RenderOptions& options, Output& output);

/// The value on one line, in UTF-8, whatever it holds; control characters are escaped.
[[nodiscard]] std::string json_text(const nlohmann::ordered_json& value);

}  // namespace quern
