#include "query/render/cells.h"

#include "schema/read/select.h"

namespace quern {

CellRows::CellRows(const std::vector<CellColumn>& columns, RenderOptions options, Output& output) {
  if (is_graph(options.format)) {
    throw QueryError(
        "these rows are no facts, so they make no graph; choose .mode table, csv, tsv, "
        "json, jsonl, markdown or html");
  }
  options.are_facts = false;
  options.columns.clear();
  for (const CellColumn& column : columns)
    options.columns.push_back(value_column(column.name, options.columns.size(), column.kind));
  renderer_ = make_renderer(options, output);
}

void CellRows::add(const std::vector<std::string>& cells) {
  row_.values = cells;
  renderer_->add(row_);
}

void CellRows::finish() {
  renderer_->finish();
}

}  // namespace quern
