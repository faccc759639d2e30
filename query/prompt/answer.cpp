#include "query/prompt/answer.h"

#include <fmt/format.h>
#include <limits>

#include "query/plan/conditions_of.h"
#include "query/plan/join.h"
#include "query/prompt/row_source.h"
#include "query/render/display.h"

namespace quern {

Answered answer(FactReader& reader,
                const Filter& filter,
                const RenderOptions& options,
                Output& output) {
  Answered answered;
  Filter with_next = filter;  // One row more tells whether the limit hides any.
  // A drawing's limit is of joined rows, not of the facts it draws.
  const bool draws_joined = is_graph(options.format) && !filter.patterns.empty();
  const bool is_bounded =
      !draws_joined && filter.limit && *filter.limit < std::numeric_limits<std::int64_t>::max();
  if (is_bounded) with_next.limit = *filter.limit + 1;
  const RowSource source = row_source(reader, with_next, options);
  RenderOptions shown = options;
  shown.columns = source.columns;
  const auto renderer = make_renderer(shown, output);
  try {
    source.each([&](const FactRow& row) {
      answered.has_more = is_bounded && answered.rows >= *filter.limit;
      if (answered.has_more) return false;
      renderer->add(row);
      ++answered.rows;
      return true;
    });
  } catch (const QueryInterrupted&) {
    answered.is_partial = true;
  }
  if (answered.has_more)
    renderer->note(fmt::format("Only the first {}", counted(answered.rows, "row")));
  if (answered.is_partial) renderer->note("Stopped before all were found");
  renderer->finish();
  return answered;
}

std::string heading_of(const Filter& filter) {
  std::string text = filter_text(filter);
  return text.empty() ? "All facts" : text;
}

std::int64_t count_rows(FactReader& reader, const Filter& filter, const RenderOptions& options) {
  if (filter.group_by.empty() && !filter.is_distinct) {
    return filter.patterns.empty() ? count_facts(reader, filter) : count_joined(reader, filter);
  }
  Filter all = filter;
  all.limit.reset();
  all.offset = 0;
  std::int64_t count = 0;
  row_source(reader, all, options).each([&](const FactRow& /*row*/) {
    ++count;
    return true;
  });
  return count;
}

}  // namespace quern
