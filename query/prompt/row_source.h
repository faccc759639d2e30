#pragma once

#include <functional>
#include <vector>

#include "query/render/renderer.h"
#include "schema/fact_reader.h"
#include "schema/filter.h"
#include "schema/read/select.h"

namespace quern {

/// The rows of an answer, and the columns that show them (none: those that suit the format).
struct RowSource {
  std::vector<Column> columns;
  std::function<void(const TakeRow&)> each;
};

/// What a filter asks for: facts, groups of them, or joined facts; each once where they are to be
/// distinct. The columns are those that the options name, and those that keep what is denied,
/// possible or attributed from looking like a plain assertion. Graph formats draw the facts behind
/// joined rows. The reader has to outlive it.
///
/// Throws QueryError for a column that such an answer has not; `each` throws as select_facts does.
[[nodiscard]] RowSource row_source(FactReader& reader,
                                   const Filter& filter,
                                   const RenderOptions& options);

}  // namespace quern
