#pragma once

#include <functional>
#include <string>

#include "query/render/connections.h"
#include "query/render/renderer.h"

namespace quern {

/// A directed graph for Graphviz: names are nodes, in a shape that tells their type, facts are
/// arrows, with what keeps them from being plain assertions in the label and in colour and stroke.
/// Only RenderOptions::nodes of the names, the most connected ones, and facts that go the same way
/// in one arrow with their number; with 0 nodes all, an arrow a fact. Columns are not heeded.
[[nodiscard]] std::unique_ptr<Renderer> make_dot(const RenderOptions& options, Output& output);

/// The address that a name's node links to; empty: none.
using NodeAddress = std::function<std::string(const GraphNode& node)>;

/// The graph in DOT, drawn as `make_dot` does. `title` stands below it, if there is one.
[[nodiscard]] std::string dot_of(const Graph& graph,
                                 const std::string& title,
                                 const NodeAddress& address);

}  // namespace quern
