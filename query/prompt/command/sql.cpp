#include "schema/read/sql.h"

#include <fmt/format.h>
#include <optional>

#include "query/prompt/command/command.h"
#include "query/prompt/command/show.h"
#include "query/prompt/rows_output.h"
#include "query/render/display.h"

namespace quern::command {

void sql(SessionState& session, std::string_view statement) {
  SqlLimits limits;
  limits.rows =
      static_cast<std::int64_t>(most_rows(session, static_cast<std::size_t>(limits.rows)));
  RowsOutput output(session);
  std::optional<CellRows> rows;
  const SqlTakers takers{
      [&](const std::vector<SqlColumn>& columns) {
        std::vector<CellColumn> cells;
        cells.reserve(columns.size());
        for (const SqlColumn& column : columns) {
          cells.push_back({column.name, column.is_number ? ColumnKind::number : ColumnKind::text});
        }
        rows.emplace(cells, session.row_options(), output.get());
      },
      [&](const std::vector<std::string>& cells) { rows->add(cells); }};
  const SqlAnswer answer = run_sql(session.reader, statement, limits, takers);
  rows->finish();
  output.finish();
  session.rows_written += answer.rows;
  session.reply(answer.has_more
                    ? fmt::format("the first {}; .limit N shows more", counted(answer.rows, "row"))
                    : counted(answer.rows, "row"));
}

}  // namespace quern::command
