#pragma once

#include <string>

#include "query/render/connections.h"
#include "query/render/page/entity_list.h"
#include "schema/fact_row.h"

namespace quern {

/// The most connected names of a page, drawn and in a table.
class Drawing {
 public:
  void add(const FactRow& row) { connections_.add(row); }

  /// HTML with an SVG in which names link to their entities, and a table of the same; where
  /// Graphviz is missing or fails only the table. Empty where nothing is connected.
  [[nodiscard]] std::string html(const EntityList& entities) const;

 private:
  Connections connections_;
};

}  // namespace quern
