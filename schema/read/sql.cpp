#include "schema/read/sql.h"

#include "schema/guarded.h"
#include "schema/read/patience.h"
#include "schema/read/select.h"

namespace quern {
namespace {

SqlAnswer read(UserRows& rows, const SqlLimits& limits, const SqlTakers& takers) {
  SqlAnswer answer;
  while (true) {
    const bool has_row = rows.step();
    if (answer.rows == 0) takers.columns(rows.columns());
    if (!has_row) return answer;
    if (answer.rows == limits.rows) {
      answer.has_more = true;
      return answer;
    }
    takers.row(rows.cells());
    ++answer.rows;
  }
}

}  // namespace

SqlAnswer run_sql(FactReader& reader,
                  std::string_view sql,
                  const SqlLimits& limits,
                  const SqlTakers& takers) {
  const Patience patience(reader, limits.time);
  try {
    return guarded(reader,
                   [&] { return read(*user_rows(reader.database(), sql), limits, takers); });
  } catch (const QueryInterrupted&) {
    throw QueryInterrupted("the statement was stopped; ask for less");
  } catch (const UserSqlError& refusal) {
    throw QueryError(refusal.what());
  }
}

}  // namespace quern
