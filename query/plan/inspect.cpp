#include "query/plan/inspect.h"

#include "schema/fact_store.h"
#include "schema/postgres/tables.h"
#include "schema/statement.h"

namespace quern {
namespace {

// The name comes from this file, never from the user.
std::int64_t rows_in(FactReader& reader, const char* table) {
  Statement count(reader.database(), std::string("SELECT count(*) FROM ") + table);
  return count.step() ? count.integer(0) : 0;
}

}  // namespace

DatabaseSize database_size(FactReader& reader) {
  try {
    return {rows_in(reader, "document"), rows_in(reader, "sentence"), rows_in(reader, "fact")};
  } catch (const SQLite::Exception& error) {
    throw StoreError(reader.path().string() + ": " + error.what() +
                     "; the file is damaged: ingest the articles into a new one");
  }
}

std::string schema_sql(FactReader& reader) {
  if (reader.database().server() != nullptr) return kPostgresTables;
  Statement statements(reader.database(), R"sql(
    SELECT sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND type IN ('table', 'view') AND name NOT LIKE '%\_fts\_%' ESCAPE '\'
    ORDER BY type, name)sql");
  std::string text;
  while (statements.step())
    text += std::string(statements.text(0)) + ";\n";
  return text;
}

}  // namespace quern
