#include "query/prompt/answer.h"

#include "query/plan/join.h"
#include "query/prompt/row_source.h"

namespace quern {

Answered answer(FactReader& reader,
                const Filter& filter,
                const RenderOptions& options,
                Output& output) {
  Answered answered;
  const RowSource source = row_source(reader, filter, options);
  RenderOptions shown = options;
  shown.columns = source.columns;
  const auto renderer = make_renderer(shown, output);
  try {
    source.each([&](const FactRow& row) {
      renderer->add(row);
      ++answered.rows;
      return true;
    });
  } catch (const QueryInterrupted&) {
    answered.is_partial = true;
  }
  renderer->finish();
  return answered;
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
