#include "schema/write/interner.h"

#include <utility>

#include "schema/indexed_phrase.h"

namespace quern {
namespace {

/// Each of two halves; with texts of usual length, about 15 MB a half.
constexpr std::size_t kMostRemembered = 100'000;

/// The texts in the notation of a server's arrays.
std::string array_of(const std::vector<std::string_view>& texts) {
  std::string array = "{";
  for (const std::string_view text : texts) {
    array += array.size() > 1 ? ",\"" : "\"";
    for (const char letter : text) {
      if (letter == '"' || letter == '\\') array += '\\';
      array += letter;
    }
    array += '"';
  }
  return array + '}';
}

bool has_long_texts(const Database& database, const std::string& table) {
  return database.server() == nullptr && table == "phrase";
}

/// Finds a text by the index that the table has of them.
std::string finding(const Database& database, const std::string& table) {
  std::string sql = "SELECT id FROM " + table + " WHERE text = :text";
  if (has_long_texts(database, table)) sql += " AND " + is_indexed(database.dialect(), "text");
  return sql;
}

}  // namespace

Interner::Interner(Database& database, const std::string& table)
    :  // What is gathered is remembered, too, and need not be looked for.
      find_(database, finding(database, table), Expect::stored),
      text_(database, "SELECT text FROM " + table + " WHERE id = :id"),
      remove_(database, "DELETE FROM " + table + " WHERE id = :id"),
      rows_(database, table, "text"),
      words_(database, table) {
  if (has_long_texts(database, table)) long_.emplace(database);
  if (database.server() == nullptr) return;
  // Each is looked up by itself, whatever the server knows of the table.
  find_all_.emplace(database,
                    "SELECT found.id, asked.text FROM unnest(CAST(:texts AS text[])) AS asked "
                    "(text) CROSS JOIN LATERAL (SELECT id FROM " +
                        table + " AS t WHERE t.text = asked.text LIMIT 1) AS found",
                    Expect::stored);
}

bool Interner::is_remembered(std::string_view text) const {
  return young_.find(text) != young_.end() || old_.find(text) != old_.end();
}

void Interner::expect(const std::vector<std::string_view>& texts) {
  if (!find_all_) return;
  unknown_.clear();
  std::vector<std::string_view> asked;
  for (const std::string_view text : texts) {
    // What the server takes in other letters is looked for when its turn comes.
    const bool is_new = !text.empty() && !is_remembered(text) && storable(text) == text;
    if (is_new && unknown_.emplace(text).second) asked.push_back(text);
  }
  if (asked.empty()) return;
  const std::string array = array_of(asked);
  find_all_->start(std::string_view(array));
  while (find_all_->step()) {
    const std::string_view text = find_all_->text(1);
    remember(text, find_all_->integer(0));
    if (const auto found = unknown_.find(text); found != unknown_.end()) unknown_.erase(found);
  }
  find_all_->reset();
}

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
  const auto unknown = unknown_.find(text);
  if (unknown != unknown_.end()) {
    unknown_.erase(unknown);
  } else if (const auto id = find(text)) {
    return *id;
  }
  const RowId id = rows_.add_numbered(text);
  if (long_ && LongTexts::is_long(text)) long_->add(id, text);
  words_.add(id, text);
  return id;
}

std::optional<RowId> Interner::find(std::string_view text) {
  if (long_ && LongTexts::is_long(text)) return long_->find(text);
  std::optional<RowId> id;
  if (find_.finds(text)) id = find_.integer(0);
  find_.reset();
  return id;
}

void Interner::remove(RowId id) {
  if (!text_.finds(id)) return;
  const std::string text(text_.text(0));
  text_.reset();
  if (long_ && LongTexts::is_long(text)) long_->remove(id, text);
  words_.remove(id, text);
  remove_.run(id);
  if (const auto found = young_.find(text); found != young_.end()) young_.erase(found);
  if (const auto found = old_.find(text); found != old_.end()) old_.erase(found);
}

void Interner::forget() {
  young_.clear();
  old_.clear();
  unknown_.clear();
}

Texts::Texts(Database& database) : phrases(database, "phrase"), predicates(database, "predicate") {}

void Texts::expect(std::span<const Fact> facts, std::span<const Entity> entities) {
  std::vector<std::string_view> of_phrases;
  std::vector<std::string_view> of_predicates;
  for (const Fact& fact : facts) {
    of_phrases.insert(of_phrases.end(),
                      {fact.subject.text, fact.object.text, fact.attribution, fact.resolved_subject,
                       fact.resolved_object, fact.resolved_attribution});
    for (const Argument& argument : fact.arguments)
      of_phrases.push_back(argument.phrase.text);
    of_predicates.insert(of_predicates.end(),
                         {fact.predicate.text, fact.predicate_lemma, fact.attribution_predicate});
  }
  for (const Entity& entity : entities) {
    of_phrases.push_back(entity.name);
    for (const Alias& alias : entity.aliases)
      of_phrases.push_back(alias.text);
  }
  phrases.expect(of_phrases);
  predicates.expect(of_predicates);
}

void Texts::forget() {
  phrases.forget();
  predicates.forget();
}

}  // namespace quern
