#include "schema/write/alias_parter.h"

#include <vector>

#include "schema/lookup_key.h"
#include "schema/name_key.h"

namespace quern {
namespace {

/// Facts of a document's range in which a slot has the phrase within: role and fact.
constexpr const char* kSlots =
    "SELECT 0 AS role, f.id AS fact, p.text FROM fact AS f JOIN phrase AS p ON p.id = f.subject "
    "WHERE f.id BETWEEN :first AND :last UNION ALL "
    "SELECT 1, f.id, p.text FROM fact AS f JOIN phrase AS p ON p.id = f.object "
    "WHERE f.id BETWEEN :first AND :last UNION ALL "
    "SELECT 2, f.id, p.text FROM fact AS f JOIN phrase AS p ON p.id = f.attribution "
    "WHERE f.id BETWEEN :first AND :last UNION ALL "
    "SELECT 3, a.fact, p.text FROM argument AS a JOIN phrase AS p ON p.id = a.phrase "
    "WHERE a.fact BETWEEN :first AND :last";

}  // namespace

AliasParter::AliasParter(Database& database)
    : dialect_(&database.dialect()),
      mover_(database),
      phrases_(database,
               "SELECT id, text FROM phrase WHERE id IN (SELECT rowid FROM phrase_words WHERE " +
                   database.dialect().finds("phrase_words", ":query") + ") ORDER BY id"),
      bearers_(database,
               "SELECT a.document, e.id, e.name, e.type FROM alias AS a JOIN entity AS e ON e.id = "
               "a.entity WHERE a.phrase = :phrase ORDER BY a.document, e.id"),
      is_called_(database,
                 "SELECT 1 FROM naming AS g JOIN name AS n ON n.id = g.name WHERE g.document = "
                 ":document AND g.entity = :entity AND n.key = :key"),
      facts_of_(database,
                "SELECT min(f.id), max(f.id) FROM sentence AS s JOIN fact AS f ON f.sentence = "
                "s.id WHERE s.document = :document"),
      part_facts_(database,
                  "UPDATE fact SET subject_entity = CASE WHEN subject = :phrase AND subject_entity "
                  "= :from THEN :to ELSE subject_entity END, object_entity = CASE WHEN object = "
                  ":phrase AND object_entity = :from THEN :to ELSE object_entity END, "
                  "attribution_entity = CASE WHEN attribution = :phrase AND attribution_entity = "
                  ":from THEN :to ELSE attribution_entity END WHERE id BETWEEN :first AND :last"),
      part_alias_(database,
                  "INSERT INTO alias (entity, phrase, document, reason, count) SELECT :to, phrase, "
                  "document, NULL, count FROM alias WHERE entity = :from AND phrase = :phrase "
                  "AND document = :document ON CONFLICT (entity, phrase, document) DO UPDATE SET "
                  "count = alias.count + excluded.count"),
      remove_alias_(database,
                    "DELETE FROM alias WHERE entity = :from AND phrase = :phrase AND document = "
                    ":document"),
      add_mentions_(database,
                    std::string("INSERT INTO mention (entity, role, fact) SELECT :to, "
                                "m.role, m.fact FROM (") +
                        kSlots +
                        ") AS s JOIN mention AS m ON m.entity = :from AND m.role = s.role AND "
                        "m.fact = s.fact WHERE instr(s.text, :alias) > 0 ON CONFLICT DO NOTHING"),
      remove_mentions_(database,
                       std::string("DELETE FROM mention WHERE entity = :from AND (role, fact) IN "
                                   "(SELECT role, fact FROM (") +
                           kSlots +
                           ") AS s WHERE instr(text, :alias) > 0 AND instr(text, :name) = 0)"),
      find_entity_(database,
                   "SELECT g.entity FROM naming AS g JOIN name AS n ON n.id = g.name WHERE "
                   "g.document = :document AND n.text = :text AND n.type = :type AND n.country = "
                   "'' AND n.is_short = 0"),
      count_name_(database,
                  "UPDATE name SET documents = documents + 1 WHERE text = :text AND type = :type "
                  "AND country = '' AND is_short = 0 RETURNING id"),
      names_(database, "name", "text, type, country, is_short, key, is_lent, documents"),
      add_naming_(database,
                  "INSERT INTO naming (name, document, entity, is_open) VALUES (:name, "
                  ":document, :entity, 1)") {}

void AliasParter::part(const AliasRule& rule) {
  const std::string words = lookup_key(rule.alias);
  const std::string query = dialect_->full_text("^\"" + words + '"', false);
  std::vector<Phrase> phrases;
  phrases_.start(std::string_view(query));
  while (phrases_.step()) {
    if (lookup_key(phrases_.text(1)) == words)
      phrases.push_back({phrases_.integer(0), std::string(phrases_.text(1))});
  }
  phrases_.reset();
  for (const Phrase& phrase : phrases)
    part(phrase, name_key(phrase.text, {}, {}).key);
}

void AliasParter::part(const Phrase& phrase, const std::string& key) {
  std::vector<Bearer> bearers;
  bearers_.start(phrase.id);
  while (bearers_.step()) {
    bearers.push_back({bearers_.integer(0), bearers_.integer(1), std::string(bearers_.text(2)),
                       std::string(bearers_.text(3))});
  }
  bearers_.reset();
  for (const Bearer& bearer : bearers) {
    const bool is_called = is_called_.finds(bearer.document, bearer.entity, std::string_view(key));
    is_called_.reset();
    if (!is_called) part(phrase, bearer);
  }
}

void AliasParter::part(const Phrase& phrase, const Bearer& bearer) {
  const std::optional<RowId> known = entity_called(phrase.text, bearer);
  if (known == bearer.entity) return;
  const RowId entity = known ? *known : mover_.add(phrase.text, bearer.type, bearer.document);
  if (facts_of_.finds(bearer.document) && !facts_of_.is_null(0)) {
    const RowId first = facts_of_.integer(0);
    const RowId last = facts_of_.integer(1);
    const std::string_view alias = phrase.text;
    part_facts_.run(phrase.id, bearer.entity, entity, first, last);
    add_mentions_.run(entity, first, last, bearer.entity, alias);
    remove_mentions_.run(bearer.entity, first, last, alias, std::string_view(bearer.name));
  }
  facts_of_.reset();
  part_alias_.run(entity, bearer.entity, phrase.id, bearer.document);
  remove_alias_.run(bearer.entity, phrase.id, bearer.document);
  if (!known) add_naming_.run(counted_name(phrase.text, bearer.type), bearer.document, entity);
}

/// Whom the bearer's document means by the name already, if anybody of the bearer's type.
std::optional<RowId> AliasParter::entity_called(std::string_view name, const Bearer& bearer) {
  std::optional<RowId> entity;
  if (find_entity_.finds(bearer.document, name, std::string_view(bearer.type)))
    entity = find_entity_.integer(0);
  find_entity_.reset();
  return entity;
}

/// Counts one more document for the name.
RowId AliasParter::counted_name(std::string_view text, std::string_view type) {
  std::optional<RowId> name;
  if (count_name_.finds(text, type)) name = count_name_.integer(0);
  count_name_.reset();
  if (name) return *name;
  const std::string key = name_key(text, type, {}).key;
  return names_.add_numbered(text, type, std::string_view(), 0, std::string_view(key), 0, 1);
}

}  // namespace quern
