#pragma once

#include "query/render/renderer.h"

namespace quern {

/// A table that fits options.width: cells wrap between words, columns are as wide as the first rows
/// need; where the words do not fit side by side, each row is a block with a line for each cell.
/// Facts that are denied, possible, attributed or derived say so in the last column.
[[nodiscard]] std::unique_ptr<Renderer> make_table(const RenderOptions& options, Output& output);

/// A table in GitHub's Markdown.
[[nodiscard]] std::unique_ptr<Renderer> make_markdown(const RenderOptions& options, Output& output);

}  // namespace quern
