#include "query/prompt/answer.h"

namespace quern {

Answered answer(FactReader& reader,
                const Filter& filter,
                const RenderOptions& options,
                Output& output) {
  Answered answered;
  const auto renderer = make_renderer(options, output);
  try {
    select_facts(reader, filter, [&](const FactRow& row) {
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
