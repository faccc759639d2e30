#pragma once

#include <memory>
#include <string>
#include <vector>

#include "query/render/renderer.h"

namespace quern {

/// A column of rows that are no facts.
struct CellColumn {
  std::string name;
  ColumnKind kind = ColumnKind::text;
};

/// Rows of cells that are no facts (counts, what SQL gives), in the formats that are tables. The
/// output has to outlive it.
class CellRows {
 public:
  /// Throws QueryError for a format that is a graph of facts.
  CellRows(const std::vector<CellColumn>& columns, RenderOptions options, Output& output);

  /// As many cells as there are columns; an empty one is an absent value.
  void add(const std::vector<std::string>& cells);
  void finish();

 private:
  FactRow row_;  ///< Holds the cells.
  std::unique_ptr<Renderer> renderer_;
};

}  // namespace quern
