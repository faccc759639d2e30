#include "query/prompt/answer.h"

#include <limits>

namespace quern {

Answered answer(FactReader& reader,
                const Filter& filter,
                const RenderOptions& options,
                Output& output) {
  Answered answered;
  const auto renderer = make_renderer(options, output);
  Filter with_next = filter;  // One row more tells whether the limit hides any.
  const bool is_bounded = filter.limit && *filter.limit < std::numeric_limits<std::int64_t>::max();
  if (is_bounded) with_next.limit = *filter.limit + 1;
  try {
    select_facts(reader, with_next, [&](const FactRow& row) {
      answered.has_more = is_bounded && answered.rows >= *filter.limit;
      if (answered.has_more) return false;
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

}  // namespace quern
