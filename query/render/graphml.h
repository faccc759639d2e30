#pragma once

#include "query/render/renderer.h"

namespace quern {

/// GraphML 1.0 (graphml.graphdrawing.org): names are nodes, facts are edges that carry the columns
/// as data. Polarity, modality, attribution and derivation stand on every edge, whatever columns
/// are asked for.
[[nodiscard]] std::unique_ptr<Renderer> make_graphml(const RenderOptions& options, Output& output);

}  // namespace quern
