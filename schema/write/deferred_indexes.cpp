#include "schema/write/deferred_indexes.h"

#include <string>
#include <vector>

namespace quern {
namespace {

/// Not those that keep rows unique, nor those that find a document's own rows, which what is stored
/// next may ask for.
constexpr const char* kDeferrable =
    "SELECT name FROM sqlite_schema AS i WHERE type = 'index' AND tbl_name IN ('fact', 'argument', "
    "'alias') AND sql LIKE 'CREATE INDEX %' AND NOT EXISTS (SELECT 1 FROM pragma_index_info(i.name) "
    "AS c WHERE c.seqno = 0 AND c.name IN ('document', 'sentence')) ORDER BY i.rowid";

std::vector<std::string> deferrable(SQLite::Database& database) {
  std::vector<std::string> names;
  Statement found(database, kDeferrable);
  while (found.step())
    names.emplace_back(found.text(0));
  return names;
}

}  // namespace

DeferredIndexes::Statements::Statements(SQLite::Database& database)
    : any_document(database, "SELECT 1 FROM document LIMIT 1"),
      next(database, "SELECT id, sql FROM deferred_index ORDER BY id LIMIT 1"),
      built(database, "DELETE FROM deferred_index WHERE id = :id") {}

DeferredIndexes::DeferredIndexes(Database& database)
    : database_(database.server() == nullptr ? &database.file() : nullptr) {
  if (database_ != nullptr) statements_.emplace(*database_);
}

void DeferredIndexes::defer_if_empty() {
  if (!statements_) return;
  const bool has_documents = statements_->any_document.finds();
  statements_->any_document.reset();
  if (has_documents) return;
  const std::vector<std::string> names = deferrable(*database_);
  Statement note(*database_,
                 "INSERT INTO deferred_index (sql) SELECT sql FROM sqlite_schema WHERE type = "
                 "'index' AND name = :name");
  for (const std::string& name : names) {
    note.run(std::string_view(name));
    // A name of the schema itself, not of a user.
    database_->exec("DROP INDEX \"" + name + "\"");
  }
}

void DeferredIndexes::build() {
  if (!has_next()) return;
  // What is sorted takes as much memory again.
  const int cache = database_->execAndGet("PRAGMA cache_size").getInt();
  database_->exec("PRAGMA cache_size = -32768");  // KiB
  while (has_next())
    build_next();
  database_->exec("PRAGMA cache_size = " + std::to_string(cache));
}

bool DeferredIndexes::has_next() {
  if (!statements_) return false;
  const bool has_one = statements_->next.finds();
  statements_->next.reset();
  return has_one;
}

void DeferredIndexes::build_next() {
  statements_->next.finds();
  const RowId id = statements_->next.integer(0);
  const std::string sql(statements_->next.text(1));
  statements_->next.reset();
  database_->exec("SAVEPOINT deferred_index");
  statements_->built.run(id);
  // Another program may have built it meanwhile.
  if (database_->getChanges() > 0) database_->exec(sql);
  database_->exec("RELEASE deferred_index");
}

}  // namespace quern
