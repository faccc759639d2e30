#include "schema/read/inspect.h"

#include "schema/guarded.h"
#include "schema/statement.h"
#include "schema/tables_sql.h"

namespace quern {
namespace {

// The name comes from this file, never from the user.
std::int64_t rows_in(FactReader& reader, const char* table) {
  Statement count(reader.database(), std::string("SELECT count(*) FROM ") + table);
  return count.step() ? count.integer(0) : 0;
}

}  // namespace

DatabaseSize database_size(FactReader& reader) {
  return guarded(reader, [&] {
    return DatabaseSize{rows_in(reader, "document"), rows_in(reader, "sentence"),
                        rows_in(reader, "fact")};
  });
}

std::string schema_sql(FactReader& reader) {
  return guarded(reader, [&] { return tables_sql(reader.database()); });
}

}  // namespace quern
