#include "query/render/page/drawing.h"

#include <chrono>
#include <fmt/format.h>

#include "query/render/character.h"
#include "query/render/dot.h"
#include "query/render/graphviz.h"

namespace quern {
namespace {

constexpr std::size_t kNodes = 24;  // More of them, and labels are too small to read.

/// The drawing for a page: without what comes before its `svg`, in the page's own colours.
std::string inlined(const std::string& svg) {
  const std::size_t begin = svg.find("<svg");
  const std::size_t end = svg.find('>', begin);
  if (begin == std::string::npos || end == std::string::npos) return {};
  const std::string_view head = std::string_view(svg).substr(begin, end - begin);
  const auto attribute = [&](std::string_view name) {
    const std::size_t at = head.find(fmt::format(" {}=\"", name));
    if (at == std::string_view::npos) return std::string();
    const std::size_t from = at + name.size() + 3;
    return std::string(head.substr(from, head.find('"', from) - from));
  };
  return fmt::format("<svg class=\"graph\" width=\"{}\" viewBox=\"{}\" role=\"group\" "
                     "aria-label=\"Names and what the facts say between them; the table below has "
                     "the same in words\">{}",
                     attribute("width"), attribute("viewBox"), svg.substr(end + 1));
}

std::string drawn(const Graph& graph, const EntityList& entities) {
  static constexpr std::chrono::seconds kPatience{5};
  const auto address = [&](const GraphNode& node) {
    const auto number = node.type.empty() ? std::nullopt : entities.find(node.name);
    return number ? fmt::format("#e{}", *number) : std::string();
  };
  try {
    return inlined(svg_of(dot_of(graph, "", address), kPatience));
  } catch (const GraphvizError&) {
    return {};  // The table below says it all.
  }
}

std::string said(const GraphEdge& edge) {
  std::string text;
  for (const auto& [predicate, facts] : edge.predicates) {
    text += (text.empty() ? "" : "; ") + xml_text(predicate);
    if (facts > 1) text += fmt::format(" ×{}", facts);
  }
  if (!edge.qualifier.empty()) text += " (" + xml_text(edge.qualifier) + ")";
  return text;
}

std::string table_of(const Graph& graph) {
  std::string text =
      "<div class=\"scroll\"><table class=\"sorts\" data-first=\"10\"><caption>The same in words; a "
      "number is the first of the facts.</caption>\n<thead><tr><th scope=\"col\">From</th>"
      "<th scope=\"col\">Said</th><th scope=\"col\">To</th>"
      "<th scope=\"col\" class=\"number\">Facts</th>"
      "<th scope=\"col\" class=\"number\">First fact</th></tr></thead>\n<tbody>\n";
  for (const GraphEdge& edge : graph.edges) {
    text += fmt::format(
        "<tr><td>{}</td><td>{}</td><td>{}</td><td class=\"number\">{}</td><td class=\"number\">"
        "<a href=\"#f{}\">{}</a></td></tr>\n",
        xml_text(graph.nodes[edge.from].name), said(edge), xml_text(graph.nodes[edge.to].name),
        edge.facts, edge.first_fact, edge.first_fact);
  }
  return text + "</tbody></table></div>\n";
}

}  // namespace

std::string Drawing::html(const EntityList& entities) const {
  const Graph graph = connections_.most_connected(kNodes);
  if (graph.edges.empty()) return {};
  const std::string svg = drawn(graph, entities);
  std::string text =
      fmt::format("<p>The {} most connected of {} names, {} of {} arrows.</p>\n",
                  graph.nodes.size(), graph.all_nodes, graph.edges.size(), graph.all_edges);
  if (!svg.empty()) {
    text += "<figure class=\"scroll\" tabindex=\"0\" aria-label=\"Drawing of the connections\">" +
            svg + "</figure>\n";
  }
  return text + table_of(graph);
}

}  // namespace quern
