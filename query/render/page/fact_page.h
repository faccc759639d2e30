#pragma once

#include "query/render/renderer.h"

namespace quern {

/// A whole page about facts in one HTML file: what was asked and when, the answers of a question,
/// the facts by article and sentence, their entities, connections and times, with links between
/// them. It loads nothing, and runs only its own script, which filters and sorts; without it all
/// can be read.
[[nodiscard]] std::unique_ptr<Renderer> make_fact_page(const RenderOptions& options,
                                                       Output& output);

}  // namespace quern
