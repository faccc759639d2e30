// Commands about the database as a whole.
#include <fmt/format.h>

#include "query/prompt/command/command.h"
#include "query/render/display.h"
#include "schema/read/inspect.h"

namespace quern::command {

void schema(SessionState& session, std::string_view /*argument*/) {
  session.standard_rows.write(schema_sql(session.reader));
}

void stats(SessionState& session, std::string_view /*argument*/) {
  const DatabaseSize size = database_size(session.reader);
  session.standard_rows.write(fmt::format("{}, {}, {}\n", counted(size.documents, "document"),
                                          counted(size.sentences, "sentence"),
                                          counted(size.facts, "fact")));
}

}  // namespace quern::command
