#include "query/prompt/command/show.h"

#include "query/prompt/rows_output.h"
#include "schema/read/select.h"

namespace quern::command {

std::size_t most_rows(const SessionState& session, std::size_t otherwise) {
  const auto& limit = session.options.base.limit;
  return limit ? static_cast<std::size_t>(*limit) : otherwise;
}

std::int64_t show_facts(SessionState& session,
                        std::span<const std::int64_t> numbers,
                        std::string_view columns) {
  RowsOutput output(session);
  RenderOptions options = session.row_options();
  if (options.columns.empty() && options.format == Format::table) {
    options.columns = columns_named(columns);
  }
  const auto renderer = make_renderer(options, output.get());
  std::int64_t rows = 0;
  select_numbers(session.reader, numbers, [&](const FactRow& row) {
    renderer->add(row);
    ++rows;
    return true;
  });
  renderer->finish();
  output.finish();
  session.rows_written += rows;
  return rows;
}

}  // namespace quern::command
