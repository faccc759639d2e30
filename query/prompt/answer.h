#pragma once

#include <cstdint>
#include <string>

#include "query/render/renderer.h"
#include "schema/read/select.h"

namespace quern {

/// What came of a filter.
struct Answered {
  std::int64_t rows = 0;
  bool is_partial = false;  ///< It was stopped before the end.
  bool has_more = false;    ///< The filter's limit hides rows.
};

/// Runs a filter and renders its rows; the output is left unfinished. Throws as select_facts does,
/// interruption apart.
[[nodiscard]] Answered answer(FactReader& reader,
                              const Filter& filter,
                              const RenderOptions& options,
                              Output& output);

/// What a filter asks for, as the heading of a page: in the filter language, or "All facts".
[[nodiscard]] std::string heading_of(const Filter& filter);

/// The number of rows that answer() would give, limit and offset apart. Throws as select_facts
/// does.
[[nodiscard]] std::int64_t count_rows(FactReader& reader,
                                      const Filter& filter,
                                      const RenderOptions& options);

}  // namespace quern
