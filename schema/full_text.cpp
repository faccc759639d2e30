#include "schema/full_text.h"

#include <sqlite3.h>
#include <stdexcept>

#include <SQLiteCpp/Exception.h>

#include "schema/statement.h"

namespace quern {

bool is_full_text_query(Database& database, const std::string& query) {
  const Dialect& dialect = database.dialect();
  try {
    const std::string bound = dialect.full_text(query, true);
    Statement probe(database, "SELECT 1 FROM sentence_text WHERE " +
                                  dialect.finds("sentence_text", ":query") + " LIMIT 1");
    probe.finds(std::string_view(bound));
    return true;
  } catch (const std::invalid_argument&) {
    return false;
  } catch (const SQLite::Exception& refusal) {
    if (refusal.getErrorCode() != SQLITE_ERROR) throw;
    return false;
  }
}

}  // namespace quern
