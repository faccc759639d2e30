#include "schema/read/named_entity.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <string_view>

#include "ingest/language/text/capital.h"
#include "schema/country.h"
#include "schema/indexed_phrase.h"
#include "schema/lookup_key.h"
#include "schema/pattern.h"

namespace quern {
namespace {

/// Phrases are numbered as they first appear, and a bare name is seldom later than thousands that
/// begin with it.
constexpr std::int64_t kMostPhrases = 4'000;

std::string without_article(std::string key) {
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (key.starts_with(article)) return key.substr(article.size());
  }
  return key;
}

/// A full-text query for the phrases that begin with the name, or with an article and the name.
std::string starting_with(const std::string& key) {
  if (Pattern(key).is_empty()) return {};
  std::string query;
  for (const char* const article : {"", "the ", "a ", "an "})
    query += (query.empty() ? "^" : " OR ^") + Pattern(article + key).full_text_query();
  return query;
}

/// "north korea" as people write it who take care: "North Korea".
std::string capitalised(const std::string& name) {
  const bool has_capital =
      std::any_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (has_capital) return name;
  std::string result;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    const std::string word = name.substr(begin, end - begin);
    const bool is_plain = word == "the" || word == "of" || word == "and" || word == "government";
    result += (begin == 0 ? "" : " ") + (is_plain ? word : with_capital(word));
    begin = end + 1;
  }
  return result;
}

std::optional<RowId> country_entity(FactReader& reader, std::string_view country) {
  Statement find(reader.database(), "SELECT id FROM entity WHERE name = :name AND document IS NULL "
                                    "AND type IN ('LOC', 'ORG') ORDER BY id LIMIT 1");
  if (!find.finds(country)) return std::nullopt;
  return find.integer(0);
}

bool is_called(FactReader& reader, RowId entity, const std::string& name) {
  Statement find(reader.database(),
                 "SELECT 1 FROM alias AS a JOIN phrase AS p ON p.id = a.phrase WHERE a.entity = "
                 ":entity AND p.text = :name AND " +
                     is_indexed(reader.database().dialect(), "p.text"));
  return find.finds(entity, std::string_view(name));
}

/// Those that are shown by just this name: "Supreme Court (Peru)".
std::vector<RowId> entities_shown_as(FactReader& reader, const std::string& name) {
  Statement find(reader.database(), "SELECT id FROM entity WHERE name = :name ORDER BY id");
  std::vector<RowId> entities;
  find.start(std::string_view(name));
  while (find.step())
    entities.push_back(find.integer(0));
  return entities;
}

}  // namespace

std::vector<RowId> entities_named(FactReader& reader, const std::string& name) {
  const std::string written = capitalised(name);
  const auto country = country_of_phrase(written);
  const auto entity = country ? country_entity(reader, *country) : std::nullopt;
  // A seat of government is a town too, unless a document means the government by it.
  const bool is_capital = country && country_of_capital(written).has_value();
  if (entity && (!is_capital || is_called(reader, *entity, written))) return {*entity};
  const std::string key = without_article(lookup_key(name));
  std::string query = starting_with(key);
  if (query.empty()) return {};
  const Dialect& dialect = reader.database().dialect();
  query = dialect.full_text(query, false);
  Statement phrases(
      reader.database(),
      fmt::format("SELECT p.id, p.text FROM (SELECT rowid AS id FROM phrase_words WHERE "
                  "{}{} LIMIT :most) AS m {} phrase AS p ON p.id = m.id WHERE EXISTS "
                  "(SELECT 1 FROM alias WHERE phrase = m.id)",
                  dialect.finds("phrase_words", ":query"), dialect.in_order_of("rowid"),
                  dialect.join()));
  // From one entity to the next: thousands of documents may know one by the same name.
  Statement next(reader.database(), "SELECT min(entity) FROM alias WHERE phrase = :phrase AND "
                                    "entity > :entity");
  std::vector<RowId> entities;
  phrases.start(std::string_view(query), kMostPhrases);
  while (phrases.step()) {
    if (without_article(lookup_key(phrases.text(1))) != key) continue;
    for (RowId last = -1; next.finds(phrases.integer(0), last) && !next.is_null(0);)
      entities.push_back(last = next.integer(0));
  }
  if (entities.empty()) return entities_shown_as(reader, name);
  std::sort(entities.begin(), entities.end());
  entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
  return entities;
}

std::string type_named(FactReader& reader, const std::string& name) {
  std::map<std::string, int> entities;
  Statement find(reader.database(), "SELECT type FROM entity WHERE id = :entity");
  for (const RowId entity : entities_named(reader, name)) {
    if (find.finds(entity)) ++entities[std::string(find.text(0))];
  }
  const auto most =
      std::max_element(entities.begin(), entities.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == entities.end() ? std::string() : most->first;
}

}  // namespace quern
