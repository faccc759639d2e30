#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "schema/span.h"

namespace quern {

/// "12-17".
[[nodiscard]] std::string to_string(Span span);

/// Takes the span that the text begins with off it. Nothing if it begins with none.
[[nodiscard]] std::optional<Span> take_span(std::string_view& text);

/// As the database and fact lines spell them, "12-17 20-25". Empty for none.
[[nodiscard]] std::string to_string(std::span<const Span> spans);

/// What to_string() spelled. Nothing if the text is no such list, or its spans do not follow each
/// other inside `size` bytes.
[[nodiscard]] std::optional<std::vector<Span>> read_spans(std::string_view text, std::size_t size);

}  // namespace quern
