#include "query/render/cells.h"

#include "query/plan/select.h"

namespace quern {

CellRows::CellRows(const std::vector<CellColumn>& columns, RenderOptions options, Output& output)
    : cells_(std::make_shared<std::vector<std::string>>(columns.size())) {
  if (is_graph(options.format)) {
    throw QueryError(
        "these rows are no facts, so they make no graph; choose .mode table, csv, tsv, "
        "json, jsonl, markdown or html");
  }
  options.are_facts = false;
  options.columns.clear();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    options.columns.push_back(
        {columns[i].name, columns[i].kind,
         [cells = cells_, i](const FactRow& /*row*/, std::string& /*scratch*/) -> std::string_view {
           return (*cells)[i];
         }});
  }
  renderer_ = make_renderer(options, output);
}

void CellRows::add(const std::vector<std::string>& cells) {
  *cells_ = cells;
  renderer_->add(FactRow{});
}

void CellRows::finish() {
  renderer_->finish();
}

}  // namespace quern
