#include "query/render/dot.h"

#include "query/render/display.h"
#include "query/render/edge.h"

namespace quern {
namespace {

constexpr std::string_view kHead = R"(digraph facts {
  rankdir=LR;
  node [shape=box, style=rounded, fontname="sans-serif", fontsize=11];
  edge [fontname="sans-serif", fontsize=9];
)";

/// A quoted string. Graphviz reads backslash escapes and HTML's references in it.
std::string dot_string(std::string_view text) {
  std::string result = "\"";
  for (const char letter : printable(text)) {
    if (letter == '&') {
      result += "&amp;";
      continue;
    }
    if (letter == '"' || letter == '\\') result += '\\';
    result += letter;
  }
  return result + '"';
}

std::string label_of(const FactRow& row) {
  std::string label = dot_string(row.predicate);
  const std::string qualifier = qualifier_of(row);
  if (qualifier.empty()) return label;
  label.pop_back();
  return label + "\\n(" + dot_string(qualifier + ")").substr(1);
}

/// Attributes that set apart what is no plain assertion.
std::string style_of(const FactRow& row) {
  std::string style;
  if (row.polarity == "negative")
    style += ", color=\"#aa0000\", fontcolor=\"#aa0000\", arrowhead=tee";
  if (row.modality == "possible") {
    style += ", style=dashed";
  } else if (!row.derived_by.empty()) {
    style += ", style=dotted";
  }
  return style;
}

class Dot : public Renderer {
 public:
  explicit Dot(Output& output) : output_(output) { output_.write(kHead); }

  void add(const FactRow& row) override {
    const Edge edge = edge_of(row);
    const std::string from = node(edge.from, row, " subject ");
    const std::string to = node(edge.to, row, " object ");
    output_.write("  " + from + " -> " + to + " [label=" + label_of(row) + ", id=\"fact" +
                  std::to_string(row.number) + "\", tooltip=" + dot_string(row.sentence) +
                  style_of(row) + "];\n");
  }

  void finish() override { output_.write("}\n"); }

 private:
  /// Where a fact has no such part, its edge ends in a point of its own, which no name can be
  /// called: names end in no space.
  std::string node(const std::string& name, const FactRow& row, std::string_view part) {
    if (!name.empty()) return dot_string(name);
    std::string point = dot_string(std::to_string(row.number) + std::string(part));
    output_.write("  " + point + " [shape=point, label=\"\"];\n");
    return point;
  }

  Output& output_;
};

}  // namespace

std::unique_ptr<Renderer> make_dot(const RenderOptions& /*options*/, Output& output) {
  return std::make_unique<Dot>(output);
}

}  // namespace quern
