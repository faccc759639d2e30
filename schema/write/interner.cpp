#include "schema/write/interner.h"

#include <utility>

namespace quern {
namespace {

/// Each of two halves; with texts of usual length, about 15 MB a half.
constexpr std::size_t kMostRemembered = 100'000;

}  // namespace

Interner::Interner(Database& database, const std::string& table)
    :  // What is gathered is remembered, too, and need not be looked for.
      find_(database, "SELECT id FROM " + table + " WHERE text = :text", Expect::stored),
      text_(database, "SELECT text FROM " + table + " WHERE id = :id"),
      remove_(database, "DELETE FROM " + table + " WHERE id = :id"),
      rows_(database, table, "text"),
      words_(database, table) {}

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
  if (const auto id = find(text)) return *id;
  const RowId id = rows_.add_numbered(text);
  words_.add(id, text);
  return id;
}

std::optional<RowId> Interner::find(std::string_view text) {
  std::optional<RowId> id;
  if (find_.finds(text)) id = find_.integer(0);
  find_.reset();
  return id;
}

void Interner::remove(RowId id) {
  if (!text_.finds(id)) return;
  const std::string text(text_.text(0));
  text_.reset();
  words_.remove(id, text);
  remove_.run(id);
  if (const auto found = young_.find(text); found != young_.end()) young_.erase(found);
  if (const auto found = old_.find(text); found != old_.end()) old_.erase(found);
}

void Interner::forget() {
  young_.clear();
  old_.clear();
}

Texts::Texts(Database& database) : phrases(database, "phrase"), predicates(database, "predicate") {}

void Texts::forget() {
  phrases.forget();
  predicates.forget();
}

}  // namespace quern
