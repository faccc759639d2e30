#include "query/render/renderer.h"

#include <fmt/format.h>

#include "query/render/dot.h"
#include "query/render/graphml.h"
#include "query/render/html.h"
#include "query/render/json.h"
#include "query/render/ntriples.h"
#include "query/render/separated.h"
#include "query/render/table.h"

namespace quern {

namespace {

struct NamedFormat {
  std::string_view name;
  Format format;
  std::string_view about;
};

constexpr NamedFormat kFormats[] = {
    {"table", Format::table, "columns that fit the terminal"},
    {"csv", Format::csv, "comma-separated values (RFC 4180), all columns"},
    {"tsv", Format::tsv, "the same with tabs for commas"},
    {"json", Format::json, "one array of objects"},
    {"jsonl", Format::jsonl, "an object a line; of a question, its answers with their facts"},
    {"markdown", Format::markdown, "a table"},
    {"html", Format::html, "a page with a table"},
    {"dot", Format::dot, "a graph for Graphviz"},
    {"graphml", Format::graphml, "the same graph for networkx, Gephi and yEd"},
    {"ntriples", Format::ntriples, "RDF"},
};

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  for (const NamedFormat& known : kFormats) {
    if (known.name == name) return known.format;
  }
  return std::nullopt;
}

bool is_graph(Format format) {
  return format == Format::dot || format == Format::graphml || format == Format::ntriples;
}

std::vector<std::string> format_list() {
  std::vector<std::string> names;
  for (const NamedFormat& known : kFormats)
    names.emplace_back(known.name);
  return names;
}

std::string_view format_help(std::string_view name) {
  for (const NamedFormat& known : kFormats) {
    if (known.name == name) return known.about;
  }
  return {};
}

std::string format_names() {
  return fmt::format("{}", fmt::join(format_list(), ", "));
}

std::unique_ptr<Renderer> make_renderer(const RenderOptions& options, Output& output) {
  require_shown(options.columns);
  switch (options.format) {
    case Format::csv:
    case Format::tsv: return make_separated(options, output);
    case Format::json:
    case Format::jsonl: return make_json(options, output);
    case Format::markdown: return make_markdown(options, output);
    case Format::html: return make_html(options, output);
    case Format::dot: return make_dot(options, output);
    case Format::graphml: return make_graphml(options, output);
    case Format::ntriples: return make_ntriples(options, output);
    case Format::table: break;
  }
  return make_table(options, output);
}

}  // namespace quern
