#include "query/render/graphml.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "query/render/character.h"
#include "query/render/edge.h"
#include "schema/hash.h"
#include "schema/read/seen_names.h"

namespace quern {
namespace {

constexpr std::string_view kHead = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
         xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
<key id="label" for="node" attr.name="label" attr.type="string"/>
<key id="type" for="node" attr.name="type" attr.type="string"/>
<key id="r" for="node" attr.name="r" attr.type="int"/>
<key id="g" for="node" attr.name="g" attr.type="int"/>
<key id="b" for="node" attr.name="b" attr.type="int"/>
<key id="edge_label" for="edge" attr.name="label" attr.type="string"/>
<key id="weight" for="edge" attr.name="weight" attr.type="double"/>
)";

/// Of a type of entity, as Gephi reads it (r, g, b). Colours that most people tell apart: Okabe and
/// Ito, "Color Universal Design" (2008).
struct Colour {
  std::string_view type;
  int red = 0;
  int green = 0;
  int blue = 0;
};

constexpr Colour kColours[] = {
    {"PER", 0, 114, 178},    {"ORG", 213, 94, 0},    {"LOC", 0, 158, 115},
    {"NORP", 204, 121, 167}, {"EVENT", 230, 159, 0}, {"WORK", 86, 180, 233},
};
constexpr Colour kOther = {"", 153, 153, 153};

Colour colour_of(std::string_view type) {
  const auto* found = std::find_if(std::begin(kColours), std::end(kColours),
                                   [type](const Colour& colour) { return colour.type == type; });
  return found == std::end(kColours) ? kOther : *found;
}

std::string_view type_of(const Column& column) {
  if (column.kind != ColumnKind::number) return "string";
  return column.name == "confidence" ? "double" : "long";
}

class GraphMl : public Renderer {
 public:
  GraphMl(const RenderOptions& options, Output& output)
      : columns_(with_marks(options.columns)), output_(output) {
    output_.write(kHead);
    for (const Column& column : columns_) {
      output_.write(
          fmt::format("<key id=\"{0}\" for=\"edge\" attr.name=\"{0}\" attr.type=\"{1}\"/>\n",
                      column.name, type_of(column)));
    }
    output_.write("<graph id=\"facts\" edgedefault=\"directed\">\n");
  }

  void add(const FactRow& row) override {
    const Edge edge = edge_of(row);
    const std::string fact = 'f' + std::to_string(row.number);
    const std::string from = node(edge.from, fact + ".subject");
    const std::string to = node(edge.to, fact + ".object");
    std::string text = "<edge id=\"" + fact + "\" source=\"" + from + "\" target=\"" + to + "\">";
    const std::string qualifier = qualifier_of(row);
    text += data("edge_label", row.predicate + (qualifier.empty() ? "" : " (" + qualifier + ")"));
    text += data("weight", "1");  // What merges edges adds it up.
    for (const Column& column : columns_) {
      const std::string value = column.value(row);
      if (!value.empty()) text += data(column.name, value);
    }
    output_.write(text + "</edge>\n");
  }

  void finish() override { output_.write("</graph>\n</graphml>\n"); }

 private:
  static std::string data(std::string_view key, std::string_view value) {
    return "<data key=\"" + std::string(key) + "\">" + xml_text(value) + "</data>";
  }

  /// Declares the node where it is new. A part that a fact lacks is a node of its own, unnamed.
  std::string node(const EdgeEnd& end, std::string part) {
    if (end.name.empty()) {
      output_.write("<node id=\"" + part + "\"/>\n");
      return part;
    }
    std::string id = 'n' + hash_parts({end.name, end.type, end.document});
    if (!seen_.add(id)) return id;
    const std::string type = end.type.empty() ? std::string() : data("type", end.type);
    const Colour colour = colour_of(end.type);
    output_.write("<node id=\"" + id + "\">" + data("label", end.name) + type +
                  data("r", std::to_string(colour.red)) + data("g", std::to_string(colour.green)) +
                  data("b", std::to_string(colour.blue)) + "</node>\n");
    return id;
  }

  std::vector<Column> columns_;
  Output& output_;
  SeenNames seen_;
};

}  // namespace

std::unique_ptr<Renderer> make_graphml(const RenderOptions& options, Output& output) {
  return std::make_unique<GraphMl>(options, output);
}

}  // namespace quern
