#include "tests/support/database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "schema/lookup_key.h"

namespace quern {

std::int64_t number_of(const std::filesystem::path& path, const std::string& sql) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
  return database.execAndGet(sql).getInt64();
}

void check_sound(const std::filesystem::path& path) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
  CHECK(database.execAndGet("PRAGMA integrity_check").getString() == "ok");
  CHECK(database.execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt() == 0);
  database.exec("INSERT INTO sentence_text (sentence_text) VALUES ('integrity-check')");
  for (const std::string table : {"phrase", "predicate"}) {
    database.exec("CREATE VIRTUAL TABLE temp." + table + "_rows USING fts5vocab (main, " + table +
                  "_words, instance)");
    std::string missing;
    SQLite::Statement texts(
        database, "SELECT text, id IN (SELECT doc FROM " + table + "_rows) FROM " + table);
    while (texts.executeStep()) {
      const std::string text = texts.getColumn(0).getString();
      const bool is_indexed = texts.getColumn(1).getInt() != 0;
      if (is_indexed == lookup_key(text).empty()) missing += text + ", ";
    }
    CHECK(missing.empty());
    CHECK(database
              .execAndGet("SELECT count(*) FROM " + table +
                          "_rows WHERE doc NOT IN (SELECT id FROM " + table + ")")
              .getInt() == 0);
  }
}

}  // namespace quern
