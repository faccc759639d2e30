#include "schema/read/facets.h"

#include "query/prompt/command/arguments.h"
#include "query/prompt/command/command.h"
#include "query/prompt/command/show.h"
#include "query/prompt/rows_output.h"
#include "query/render/display.h"

namespace quern::command {

void facets(SessionState& session, std::string_view line) {
  static constexpr std::size_t kValues = 10;
  const auto filter = filter_argument(session, line, session.last);
  if (!filter) return;
  const auto facets = count_facets(session.reader, *filter, most_rows(session, kValues));
  RowsOutput output(session);
  CellRows rows({{"facet"}, {"value"}, {"facts", ColumnKind::number}}, session.row_options(),
                output.get());
  const bool is_table = session.options.render.format == Format::table;
  std::int64_t others = 0;
  for (const Facet& facet : facets) {
    bool is_first = true;
    for (const FacetValue& value : facet.values) {
      const bool is_named = is_first || !is_table;  // A table names the facet once.
      rows.add({is_named ? facet.name : "", value.value, std::to_string(value.facts)});
      is_first = false;
    }
    others += facet.others;
  }
  rows.finish();
  output.finish();
  if (others > 0) {
    session.reply(counted(others, "rarer value") + " not shown; .limit N shows N of each");
  }
}

}  // namespace quern::command
