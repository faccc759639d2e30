#include "schema/write/interner.h"

#include <utility>

#include "schema/lookup_key.h"

namespace quern {
namespace {

/// Each of two halves; with texts of usual length, about 15 MB a half.
constexpr std::size_t kMostRemembered = 100'000;

}  // namespace

Interner::Interner(SQLite::Database& database, const std::string& table)
    : database_(&database),
      add_(database, "INSERT INTO " + table + " (text) VALUES (:text) ON CONFLICT DO NOTHING"),
      find_(database, "SELECT id FROM " + table + " WHERE text = :text"),
      text_(database, "SELECT text FROM " + table + " WHERE id = :id"),
      remove_(database, "DELETE FROM " + table + " WHERE id = :id"),
      index_words_(database, "INSERT INTO " + table + "_words (rowid, words) VALUES (:id, :words)"),
      unindex_words_(database,
                     "INSERT INTO " + table + "_words (" + table +
                         "_words, rowid, words) VALUES ('delete', :id, :words)") {}

std::optional<RowId> Interner::intern(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (const auto found = young_.find(text); found != young_.end()) return found->second;
  const auto found = old_.find(text);
  const RowId id = found != old_.end() ? found->second : find_or_add(text);
  remember(text, id);
  return id;
}

void Interner::remember(std::string_view text, RowId id) {
  if (young_.size() >= kMostRemembered) {
    old_ = std::move(young_);
    young_ = {};
  }
  young_.emplace(text, id);
}

RowId Interner::find_or_add(std::string_view text) {
  add_.run(text);
  if (database_->getChanges() == 0) {
    find_.finds(text);
    const RowId id = find_.integer(0);
    find_.reset();
    return id;
  }
  const RowId id = database_->getLastInsertRowid();
  index_words_.run(id, std::string_view(lookup_key(text)));
  return id;
}

void Interner::remove(RowId id) {
  if (!text_.finds(id)) return;
  const std::string text(text_.text(0));
  text_.reset();
  unindex_words_.run(id, std::string_view(lookup_key(text)));
  remove_.run(id);
  if (const auto found = young_.find(text); found != young_.end()) young_.erase(found);
  if (const auto found = old_.find(text); found != old_.end()) old_.erase(found);
}

void Interner::forget() {
  young_.clear();
  old_.clear();
}

Texts::Texts(SQLite::Database& database)
    : phrases(database, "phrase"), predicates(database, "predicate") {}

void Texts::forget() {
  phrases.forget();
  predicates.forget();
}

}  // namespace quern
