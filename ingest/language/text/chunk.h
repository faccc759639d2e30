#pragma once

#include <string_view>
#include <vector>

#include "schema/span.h"

namespace quern {

/// The stretches of text[within] between white space.
[[nodiscard]] std::vector<Span> chunks_of(std::string_view text, Span within);

/// text at `span`. Points into `text`.
[[nodiscard]] inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace quern
