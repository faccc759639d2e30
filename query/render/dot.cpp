#include "query/render/dot.h"

#include <fmt/format.h>

#include "query/render/display.h"
#include "query/render/edge.h"
#include "schema/read/seen_names.h"

namespace quern {
namespace {

constexpr std::string_view kHead = R"(digraph facts {
  rankdir=LR; nodesep=0.15; ranksep=0.4;
  node [shape=box, style=rounded, fontname="sans-serif", fontsize=11, margin="0.12,0.06", height=0.3];
  edge [fontname="sans-serif", fontsize=9, arrowsize=0.7];
)";

constexpr std::size_t kNodeColumns = 22;
constexpr std::size_t kEdgeColumns = 26;

struct Shape {
  std::string_view type;
  std::string_view attributes;
};

/// Besides the rounded box of what is no known entity.
constexpr Shape kShapes[] = {
    {"PER", "shape=ellipse, style=solid"}, {"ORG", "shape=box, style=solid"},
    {"LOC", "shape=hexagon, style=solid"}, {"NORP", "shape=octagon, style=solid"},
    {"EVENT", "shape=cds, style=solid"},   {"WORK", "shape=note, style=solid"},
};

/// What stands in quotation marks. Graphviz reads backslash escapes and HTML's references there.
std::string escaped(std::string_view text) {
  std::string result;
  for (const char letter : printable(text)) {
    if (letter == '&') {
      result += "&amp;";
      continue;
    }
    if (letter == '"' || letter == '\\') result += '\\';
    result += letter;
  }
  return result;
}

std::string dot_string(std::string_view text) {
  return '"' + escaped(text) + '"';
}

/// The text in lines of so many columns, at most four of them.
std::string folded(std::string_view text, std::size_t columns) {
  static constexpr std::size_t kMostLines = 4;
  std::vector<std::string> lines = wrapped(printable(text), columns);
  if (lines.size() > kMostLines) {
    lines.resize(kMostLines);
    lines.back() += "…";
  }
  for (std::string& line : lines)
    line = escaped(line);
  return fmt::format("{}", fmt::join(lines, "\\n"));
}

std::string node_line(const GraphNode& node, const std::string& address) {
  if (node.name.empty())
    return fmt::format("  {} [shape=point, label=\"\"];\n", dot_string(node.id));
  std::string line =
      fmt::format("  {} [label=\"{}\"", dot_string(node.id), folded(node.name, kNodeColumns));
  for (const Shape& shape : kShapes) {
    if (shape.type == node.type) line += fmt::format(", {}", shape.attributes);
  }
  if (!address.empty()) line += ", URL=" + dot_string(address);
  return line + "];\n";
}

/// Attributes that set apart what is no plain assertion.
std::string style_of(const Manner& manner) {
  std::string style;
  if (manner.is_denied)
    style += ", color=\"#aa0000\", fontcolor=\"#aa0000\", arrowhead=tee, class=denied";
  if (manner.is_possible) {
    style += ", style=dashed";
  } else if (manner.is_derived) {
    style += ", style=dotted";
  }
  return style;
}

std::string edge_line(const std::string& from,
                      const std::string& to,
                      std::string label,
                      const std::string& qualifier,
                      std::int64_t fact,
                      const std::string& attributes) {
  if (!qualifier.empty()) label += "\\n(" + folded(qualifier, kEdgeColumns) + ")";
  return fmt::format("  {} -> {} [label=\"{}\", id=\"fact{}\"{}];\n", dot_string(from),
                     dot_string(to), label, fact, attributes);
}

/// "met ×3\nthanked\n+ 4 other"
std::string label_of(const GraphEdge& edge) {
  static constexpr std::size_t kMostShown = 3;
  std::string label;
  for (std::size_t i = 0; i < edge.predicates.size() && i < kMostShown; ++i) {
    const auto& [predicate, facts] = edge.predicates[i];
    label += (i > 0 ? "\\n" : "") + folded(predicate, kEdgeColumns);
    if (facts > 1) label += fmt::format(" ×{}", facts);
  }
  if (edge.predicates.size() > kMostShown)
    label += fmt::format("\\n+ {} other", edge.predicates.size() - kMostShown);
  return label;
}

/// All facts, an arrow each, as they come.
class AllFacts : public Renderer {
 public:
  explicit AllFacts(Output& output) : output_(output) { output_.write(kHead); }

  void add(const FactRow& row) override {
    const Edge edge = edge_of(row);
    const std::string from = node(edge.from, row, "subject");
    const std::string to = node(edge.to, row, "object");
    output_.write(edge_line(from, to, folded(row.predicate, kEdgeColumns), qualifier_of(row),
                            row.number,
                            ", tooltip=" + dot_string(row.sentence) + style_of(manner_of(row))));
  }

  void finish() override { output_.write("}\n"); }

 private:
  /// Where a fact has no such part, its arrow ends in a point of its own.
  std::string node(const EdgeEnd& end, const FactRow& row, std::string_view part) {
    std::string id = end.name.empty() ? fmt::format("{} {} ", row.number, part) : end.name;
    if (seen_.add(id)) output_.write(node_line({id, end.name, end.type}, ""));
    return id;
  }

  Output& output_;
  SeenNames seen_;
};

class MostConnected : public Renderer {
 public:
  MostConnected(std::size_t nodes, Output& output) : nodes_(nodes), output_(output) {}

  void add(const FactRow& row) override { connections_.add(row); }

  void finish() override {
    const Graph graph = connections_.most_connected(nodes_);
    std::string title;
    if (graph.nodes.size() < graph.all_nodes)
      title = fmt::format("the {} most connected of {} names; --nodes says how many, 0: all",
                          graph.nodes.size(), graph.all_nodes);
    if (graph.edges.size() < graph.all_edges)
      title += fmt::format("{}{} of {} arrows", title.empty() ? "" : "; ", graph.edges.size(),
                           graph.all_edges);
    output_.write(dot_of(graph, title, [](const GraphNode& /*node*/) { return std::string(); }));
  }

 private:
  std::size_t nodes_;
  Output& output_;
  Connections connections_;
};

}  // namespace

std::string dot_of(const Graph& graph, const std::string& title, const NodeAddress& address) {
  std::string text(kHead);
  if (!title.empty())
    text += fmt::format("  label={}; fontname=\"sans-serif\"; fontsize=10;\n", dot_string(title));
  for (const GraphNode& node : graph.nodes)
    text += node_line(node, address(node));
  for (const GraphEdge& edge : graph.edges) {
    std::string attributes = style_of(edge.manner);
    if (edge.facts > 1)
      attributes += fmt::format(", weight={}, penwidth={}", edge.facts, edge.facts < 5 ? 1.5 : 2.5);
    text += edge_line(graph.nodes[edge.from].id, graph.nodes[edge.to].id, label_of(edge),
                      edge.qualifier, edge.first_fact, attributes);
  }
  return text + "}\n";
}

std::unique_ptr<Renderer> make_dot(const RenderOptions& options, Output& output) {
  if (options.nodes == 0) return std::make_unique<AllFacts>(output);
  return std::make_unique<MostConnected>(options.nodes, output);
}

}  // namespace quern
