#include "query/render/renderer.h"

#include "query/render/json.h"
#include "query/render/separated.h"
#include "query/render/table.h"

namespace quern {

std::optional<Format> format_named(std::string_view name) {
  if (name == "table") return Format::table;
  if (name == "csv") return Format::csv;
  if (name == "tsv") return Format::tsv;
  if (name == "json") return Format::json;
  if (name == "jsonl") return Format::jsonl;
  if (name == "markdown") return Format::markdown;
  return std::nullopt;
}

std::unique_ptr<Renderer> make_renderer(const RenderOptions& options, Output& output) {
  switch (options.format) {
    case Format::csv:
    case Format::tsv: return make_separated(options, output);
    case Format::json:
    case Format::jsonl: return make_json(options, output);
    case Format::markdown: return make_markdown(options, output);
    case Format::table: break;
  }
  return make_table(options, output);
}

}  // namespace quern
