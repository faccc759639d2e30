#pragma once

#include "query/render/renderer.h"

namespace quern {

/// A directed graph for Graphviz: names are nodes, facts are edges, with what keeps a fact from
/// being a plain assertion in the label and in colour and stroke. Columns are not heeded.
[[nodiscard]] std::unique_ptr<Renderer> make_dot(const RenderOptions& options, Output& output);

}  // namespace quern
