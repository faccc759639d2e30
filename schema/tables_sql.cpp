#include "schema/tables_sql.h"

#include "schema/postgres/tables.h"
#include "schema/statement.h"

namespace quern {

std::string tables_sql(Database& database) {
  if (database.server() != nullptr) return kPostgresTables;
  Statement statements(database, R"sql(
    SELECT sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND type IN ('table', 'view') AND name NOT LIKE '%\_fts\_%' ESCAPE '\'
    ORDER BY type, name)sql");
  std::string text;
  while (statements.step())
    text += std::string(statements.text(0)) + ";\n";
  return text;
}

}  // namespace quern
