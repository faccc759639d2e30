#include "schema/write/entity_writer.h"

#include <cassert>
#include <string_view>

namespace quern {

EntityWriter::EntityWriter(SQLite::Database& database, Texts& texts)
    : database_(&database),
      texts_(&texts),
      find_entity_(database,
                   "SELECT id FROM entity WHERE name = :name AND type = :type AND "
                   "ifnull(document, 0) = ifnull(:document, 0)"),
      add_entity_(database,
                  "INSERT INTO entity (name, type, document) VALUES (:name, :type, :document)"),
      add_alias_(database,
                 "INSERT INTO alias (entity, phrase, document, reason, count) VALUES (:entity, "
                 ":phrase, :document, :reason, :count) ON CONFLICT DO UPDATE SET "
                 "count = count + excluded.count") {}

EntityIds EntityWriter::add(RowId document,
                            std::span<const Entity> entities,
                            std::span<const Fact> facts) {
  EntityIds ids(entities.size());
  for (const Fact& fact : facts) {
    for (const EntityLink& link : fact.entities) {
      assert(link.entity < entities.size());
      if (!ids[link.entity]) ids[link.entity] = add_entity(document, entities[link.entity]);
    }
  }
  return ids;
}

RowId EntityWriter::add_entity(RowId document, const Entity& entity) {
  const std::optional<RowId> scope = entity.is_local ? std::optional(document) : std::nullopt;
  const RowId id = find_or_add(entity, scope);
  for (const Alias& alias : entity.aliases) {
    add_alias(id, document, alias);
  }
  if (entity.aliases.empty()) add_alias(id, document, {entity.name, "name", 1});
  return id;
}

RowId EntityWriter::find_or_add(const Entity& entity, std::optional<RowId> scope) {
  const std::string_view name = entity.name;
  const std::string_view type = entity.type;
  if (find_entity_.finds(name, type, scope)) {
    const RowId id = find_entity_.integer(0);
    find_entity_.reset();
    return id;
  }
  add_entity_.run(name, type, scope);
  return database_->getLastInsertRowid();
}

void EntityWriter::add_alias(RowId entity, RowId document, const Alias& alias) {
  const std::optional<RowId> phrase = texts_->phrases.intern(alias.text);
  if (!phrase) return;
  add_alias_.run(entity, *phrase, document, std::string_view(alias.reason), alias.count);
}

}  // namespace quern
